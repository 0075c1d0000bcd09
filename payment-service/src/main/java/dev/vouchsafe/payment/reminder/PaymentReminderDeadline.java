package dev.vouchsafe.payment.reminder;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.PaymentReminder;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When partners are reminded of vouchers that are in no submitted request. The subject is the voucher and, since it has
 * several reminders, the days before. The index proposes each; whether the voucher is in a request then, its events
 * say.
 */
@Component
record PaymentReminderDeadline(LogReader log, Programs programs)
        implements DeadlineKind, DeadlineHistory<PaymentReminder> {

    private static final String SEPARATOR = "/";

    @Override
    public String name() {
        return "payment-reminder";
    }

    @Override
    public List<Change> changesBy(RecordedEvent event) {
        return switch (event.payload()) {
            case PaymentWindowOpened e ->
                PaymentReminder.DAYS_BEFORE.stream()
                        .<Change>map(days -> new Change.Due(
                                subject(e.voucherId(), days),
                                PaymentReminder.instant(e, days, programs),
                                e.partnerId().value()))
                        .toList();
            case PaymentReminded e -> List.of(new Change.Cleared(subject(e.voucherId(), e.daysBefore())));
            default -> List.of();
        };
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
    public String subjectId(String subject) {
        return voucher(subject).value();
    }

    @Override
    public Collection<String> subjectsOf(DomainEvent event) {
        return switch (event) {
            case PaymentReminded e -> List.of(subject(e.voucherId(), e.daysBefore()));
            case PaymentWindowOpened e -> subjects(List.of(e.voucherId()));
            case PaymentWindowClosed e -> subjects(List.of(e.voucherId()));
            case RequestSubmitted e -> subjects(e.vouchers());
            case RequestRejected e -> subjects(e.vouchers());
            default -> List.of();
        };
    }

    @Override
    public Fold<PaymentReminder> fold(String subject) {
        return PaymentStreams.reminder(voucher(subject), daysBefore(subject));
    }

    @Override
    public @Nullable Due dueIn(PaymentReminder reminder) {
        return reminder.due(programs)
                .map(window -> new Due(
                        PaymentReminder.instant(window, reminder.daysBefore(), programs),
                        PaymentReminder.day(window, reminder.daysBefore())))
                .orElse(null);
    }

    @Override
    public boolean isOver(PaymentReminder reminder) {
        return reminder.recorded() || reminder.closed() && dueIn(reminder) == null;
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
        return new RemindOfPayment(voucher(subject), daysBefore(subject), movedFrom, now);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        var due = dueIn(log.stateOf(fold(subject)).state());
        return due == null ? null : due.at();
    }

    private static List<String> subjects(List<VoucherId> vouchers) {
        return vouchers.stream()
                .flatMap(voucher -> PaymentReminder.DAYS_BEFORE.stream().map(days -> subject(voucher, days)))
                .toList();
    }

    private static String subject(VoucherId voucherId, int daysBefore) {
        return voucherId + SEPARATOR + daysBefore;
    }

    private static VoucherId voucher(String subject) {
        return new VoucherId(subject.substring(0, subject.lastIndexOf(SEPARATOR)));
    }

    private static int daysBefore(String subject) {
        return Integer.parseInt(subject.substring(subject.lastIndexOf(SEPARATOR) + 1));
    }
}
