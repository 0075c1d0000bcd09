package dev.vouchsafe.voucher.reminder;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.deadline.DeadlineHistory;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.CompetencyReminders;
import dev.vouchsafe.voucher.domain.ReminderEvent.CompetencyReminded;
import dev.vouchsafe.voucher.domain.StandingEvent.CompetencyReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LapseReceived;
import dev.vouchsafe.voucher.stream.ReminderStreams;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a partner is reminded that a competency ends. Which reservations rest on it is seen when that comes; if none
 * does, nobody is told. Days are those of the standard program's zone, since a competency belongs to no program.
 */
@Component
record CompetencyReminderDeadline(LogReader log, Programs programs)
        implements DeadlineKind, DeadlineHistory<CompetencyReminders> {

    @Override
    public String name() {
        return "competency-ending";
    }

    @Override
    public List<Change> changesBy(RecordedEvent event) {
        var subject = subjectOf(event.payload());
        return subject == null ? List.of() : List.of(new Change.Due(subject, event.recordedAt()));
    }

    @Override
    public boolean isApart() {
        return true;
    }

    @Override
    public String subjectKind() {
        return "partner";
    }

    @Override
    public @Nullable String subjectOf(DomainEvent event) {
        return switch (event) {
            case CompetencyReceived e -> e.told().partnerId().value();
            case LapseReceived e -> e.told().partnerId().value();
            case CompetencyReminded e -> e.partnerId().value();
            default -> null;
        };
    }

    @Override
    public boolean isReminder() {
        return true;
    }

    @Override
    public Fold<CompetencyReminders> fold(String subject) {
        return ReminderStreams.ofCompetencies(partner(subject));
    }

    @Override
    public @Nullable Due dueIn(CompetencyReminders reminders) {
        var program = programs.standard();
        return reminders.pending(program.zone()).stream()
                .findFirst()
                .map(due -> new Due(due.at(), program.dayOf(due.at())))
                .orElse(null);
    }

    @Override
    public boolean ends(RecordedEvent event, Instant dueAt) {
        return event.payload() instanceof CompetencyReminded;
    }

    @Override
    public Object commandFor(String subject, Instant now) {
        return commandFor(subject, now, now);
    }

    @Override
    public Object commandFor(String subject, Instant now, Instant movedFrom) {
        return new RemindOfCompetencies(partner(subject), movedFrom, now);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        var partnerId = partner(subject);
        var ever = log.stateOf(ReminderStreams.everOfCompetencies(partnerId)).state();
        var decided = log.stateOf(ReminderStreams.decided(ReminderStreams.tag(partnerId)))
                .state();
        var due = dueIn(ever.decidedUpTo(decided));
        return due == null ? null : due.at();
    }

    /** From the index, which has it from the log: not asked for its form again. */
    private static PartnerId partner(String subject) {
        return new PartnerId(subject);
    }
}
