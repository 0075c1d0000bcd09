package dev.vouchsafe.voucher.reminder;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.deadline.DeadlineHistory;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.reminder.RemindedOf;
import dev.vouchsafe.program.reminder.Reminder;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherReminders;
import dev.vouchsafe.voucher.stream.ReminderStreams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When people are reminded of a voucher's last day. The index has the next reminder; behind the last one it has the
 * voucher's own deadline, since an extension may still bring more. A voucher that is closed keeps its entry, which may
 * have come before that, and loses it when it is asked.
 */
@Component
record VoucherReminderDeadline(LogReader log, Programs programs)
        implements DeadlineKind, DeadlineHistory<VoucherReminders> {

    /** From its last reminder on a voucher has no other entry than its deadline: so soon before that. */
    private static final Duration BEHIND_LAST = Duration.ofDays(5);

    @Override
    public String name() {
        return "voucher-reminder";
    }

    @Override
    public List<Change> changesBy(RecordedEvent event) {
        return switch (event.payload()) {
            case VoucherAssigned e -> List.of(next(e.grant(), e.at()));
            case VoucherReminded e when e.told() -> List.of(next(e));
            case VoucherReminded e ->
                List.of(new Change.Due(
                        e.voucherId().value(),
                        event.recordedAt(),
                        e.agreementId().value()));
            // Both say no more than that the day moved.
            case VoucherExtended e -> List.of(new Change.Due(e.voucherId().value(), e.at()));
            case ProgramAmended e -> List.of(new Change.Doubtful(e.at(), e.at().plus(BEHIND_LAST)));
            default -> List.of();
        };
    }

    private static Change next(Grant grant, Instant since) {
        var at = VoucherReminders.of(grant.validity())
                .map(Reminder::at)
                .filter(each -> !each.isBefore(since))
                .findFirst()
                .orElse(grant.validity().deadline());
        return new Change.Due(grant.voucherId().value(), at, grant.agreementId().value());
    }

    /** After one that was told: the day is still that one. */
    private Change next(VoucherReminded told) {
        var program = programs.byId(told.program()).orElse(programs.standard());
        var at = RemindedOf.VOUCHER.on(told.lastDay(), program.zone()).stream()
                .map(Reminder::at)
                .filter(each -> each.isAfter(told.at()))
                .findFirst()
                .orElse(program.endOf(told.lastDay()));
        return new Change.Due(told.voucherId().value(), at, told.agreementId().value());
    }

    @Override
    public boolean isApart() {
        return true;
    }

    @Override
    public String subjectKind() {
        return "voucher";
    }

    @Override
    public @Nullable String subjectOf(DomainEvent event) {
        return switch (event) {
            case VoucherAssignmentRefused e -> null;
            case VoucherEvent e -> e.voucherId().value();
            case VoucherReminded e -> e.voucherId().value();
            default -> null;
        };
    }

    @Override
    public boolean concernsAll(DomainEvent event) {
        return event instanceof ProgramAmended;
    }

    @Override
    public boolean isReminder() {
        return true;
    }

    @Override
    public Fold<VoucherReminders> fold(String subject) {
        return ReminderStreams.ofVoucher(voucher(subject));
    }

    @Override
    public @Nullable Due dueIn(VoucherReminders reminders) {
        if (reminders.pending().isEmpty() || !(reminders.voucher() instanceof Voucher.Issued voucher)) {
            return null;
        }
        var at = reminders.pending().getFirst().at();
        return new Due(at, voucher.grant().validity().dayOf(at));
    }

    @Override
    public boolean isOver(VoucherReminders reminders) {
        return reminders.voucher() instanceof Voucher.Issued
                && reminders.lastDay() == null
                && reminders.pending().isEmpty();
    }

    @Override
    public boolean ends(RecordedEvent event, Instant dueAt) {
        return event.payload() instanceof VoucherReminded;
    }

    @Override
    public Object commandFor(String subject, Instant now) {
        return commandFor(subject, now, now);
    }

    @Override
    public Object commandFor(String subject, Instant now, Instant movedFrom) {
        return new RemindOfVoucher(voucher(subject), movedFrom, now);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        return dueAt(List.of(subject)).getFirst();
    }

    @Override
    public List<@Nullable Instant> dueAt(List<String> subjects) {
        var vouchers = subjects.stream().map(VoucherReminderDeadline::voucher).toList();
        var ever = log.statesUpTo(
                vouchers.stream().map(ReminderStreams::everOfVoucher).toList(), Long.MAX_VALUE);
        var decided = log.statesUpTo(
                vouchers.stream()
                        .map(ReminderStreams::tag)
                        .map(ReminderStreams::decided)
                        .toList(),
                Long.MAX_VALUE);
        var dues = new ArrayList<@Nullable Instant>();
        for (int i = 0; i < vouchers.size(); i++) {
            dues.add(proposed(ever.get(i).state().decidedUpTo(decided.get(i).state())));
        }
        return dues;
    }

    private @Nullable Instant proposed(VoucherReminders reminders) {
        var due = dueIn(reminders);
        if (due != null) {
            return due.at();
        }
        return reminders.voucher() instanceof Voucher.Open open
                ? open.grant().validity().deadline()
                : null;
    }

    /** From the index, which has it from the log: not asked for its form again. */
    private static VoucherId voucher(String subject) {
        return new VoucherId(subject);
    }
}
