package dev.vouchsafe.voucher.reminder;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.deadline.DeadlineHistory;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.PoolEvent;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.PoolMovement;
import dev.vouchsafe.voucher.domain.PoolReminders;
import dev.vouchsafe.voucher.domain.ReminderEvent.PoolReminded;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.stream.ReminderStreams;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When people are reminded of the days that an agreement's pools hold. Whatever may bring a reminder has the agreement
 * asked at once; its entry is then at the next one, or gone.
 */
@Component
record PoolReminderDeadline(LogReader log, Programs programs) implements DeadlineKind, DeadlineHistory<PoolReminders> {

    @Override
    public String name() {
        return "pool-reminder";
    }

    @Override
    public List<Change> changesBy(RecordedEvent event) {
        var payload = event.payload();
        boolean onlyTakes = payload instanceof VoucherAssigned || payload instanceof PoolDaysRemoved;
        var subject = onlyTakes ? null : subjectOf(payload);
        if (subject == null) {
            return List.of();
        }
        var at = payload instanceof PoolReminded reminded ? reminded.at() : event.recordedAt();
        return List.of(new Change.Due(subject, at, subject));
    }

    @Override
    public boolean isApart() {
        return true;
    }

    @Override
    public String subjectKind() {
        return "agreement";
    }

    @Override
    public @Nullable String subjectOf(DomainEvent event) {
        return switch (event) {
            case DaysRefused e -> null;
            case PoolEvent e -> e.agreementId().value();
            case PoolMovement e -> e.agreementId().value();
            case PoolReminded e -> e.agreementId().value();
            default -> null;
        };
    }

    @Override
    public boolean isReminder() {
        return true;
    }

    @Override
    public Fold<PoolReminders> fold(String subject) {
        return ReminderStreams.ofPools(agreement(subject));
    }

    @Override
    public @Nullable Due dueIn(PoolReminders reminders) {
        return reminders.pending(programs::zoneOf).stream()
                .findFirst()
                .map(due -> new Due(due.at(), programs.dayOf(due.program(), due.at())))
                .orElse(null);
    }

    @Override
    public boolean ends(RecordedEvent event, Instant dueAt) {
        return event.payload() instanceof PoolReminded;
    }

    @Override
    public Object commandFor(String subject, Instant now) {
        return commandFor(subject, now, now);
    }

    @Override
    public Object commandFor(String subject, Instant now, Instant movedFrom) {
        return new RemindOfPools(agreement(subject), movedFrom, now);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        var agreementId = agreement(subject);
        var ever = log.stateOf(ReminderStreams.everOfPools(agreementId)).state();
        var decided = log.stateOf(ReminderStreams.decided(ReminderStreams.tag(agreementId)))
                .state();
        var due = dueIn(ever.decidedUpTo(decided));
        return due == null ? null : due.at();
    }

    /** From the index, which has it from the log: not asked for its form again. */
    private static AgreementId agreement(String subject) {
        return new AgreementId(subject);
    }
}
