package dev.vouchsafe.payment.reminder;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.PaymentReminders;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.deadline.DeadlineHistory;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.reminder.Reminder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When partners are reminded of vouchers that are in no submitted request. The index has the next reminder of the
 * window, whether the voucher is in a request or not: that its events say. It has none of a voucher that was in one
 * when it was asked, until that is rejected.
 */
@Component
record PaymentReminderDeadline(LogReader log, Programs programs)
        implements DeadlineKind, DeadlineHistory<PaymentReminders> {

    @Override
    public String name() {
        return "payment-reminder";
    }

    @Override
    public List<Change> changesBy(RecordedEvent event) {
        return switch (event.payload()) {
            case PaymentWindowOpened e -> opened(e);
            case PaymentReminded e ->
                List.of(new Change.Due(
                        e.voucherId().value(), event.recordedAt(), e.partnerId().value()));
            case RequestRejected e ->
                e.vouchers().stream()
                        .<Change>map(voucher -> new Change.Due(
                                voucher.value(),
                                event.recordedAt(),
                                e.partnerId().value()))
                        .toList();
            default -> List.of();
        };
    }

    private List<Change> opened(PaymentWindowOpened window) {
        return PaymentReminders.of(window, programs::zoneOf)
                .map(Reminder::at)
                .filter(at -> !at.isBefore(window.at()))
                .limit(1)
                .<Change>map(at -> new Change.Due(
                        window.voucherId().value(), at, window.partnerId().value()))
                .toList();
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
    public Collection<String> subjectsOf(DomainEvent event) {
        return switch (event) {
            case PaymentReminded e -> List.of(e.voucherId().value());
            case PaymentWindowOpened e -> List.of(e.voucherId().value());
            case PaymentWindowClosed e -> List.of(e.voucherId().value());
            case RequestSubmitted e -> e.vouchers().stream().map(Id::value).toList();
            case RequestRejected e -> e.vouchers().stream().map(Id::value).toList();
            default -> List.of();
        };
    }

    @Override
    public boolean isReminder() {
        return true;
    }

    @Override
    public Fold<PaymentReminders> fold(String subject) {
        return PaymentStreams.reminders(voucher(subject));
    }

    @Override
    public @Nullable Due dueIn(PaymentReminders reminders) {
        var window = reminders.window();
        return window == null
                ? null
                : reminders.pending(programs::zoneOf).stream()
                        .findFirst()
                        .map(due -> new Due(due.at(), programs.dayOf(window.program(), due.at())))
                        .orElse(null);
    }

    @Override
    public boolean isOver(PaymentReminders reminders) {
        return reminders.closed() && dueIn(reminders) == null;
    }

    @Override
    public boolean ends(RecordedEvent event, Instant dueAt) {
        return event.payload() instanceof PaymentReminded;
    }

    @Override
    public Object commandFor(String subject, Instant now) {
        return commandFor(subject, now, now);
    }

    @Override
    public Object commandFor(String subject, Instant now, Instant movedFrom) {
        return new RemindOfPayment(voucher(subject), movedFrom, now);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        return dueAt(List.of(subject)).getFirst();
    }

    @Override
    public List<@Nullable Instant> dueAt(List<String> subjects) {
        return log.statesUpTo(subjects.stream().map(this::fold).toList(), Long.MAX_VALUE).stream()
                .<@Nullable Instant>map(reminders -> {
                    var due = dueIn(reminders.state());
                    return due == null ? null : due.at();
                })
                .toList();
    }

    /** From the index, which has it from the log: not asked for its form again. */
    private static VoucherId voucher(String subject) {
        return new VoucherId(subject);
    }
}
