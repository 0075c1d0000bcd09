package dev.vouchsafe.payment.window;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.WindowEvent;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When payment windows close. A window's end never moves. */
@Component
record PaymentWindowDeadline(LogReader log, Programs programs)
        implements DeadlineKind, DeadlineHistory<PayableVoucher> {

    @Override
    public String name() {
        return "payment-window";
    }

    @Override
    public List<Change> changesBy(RecordedEvent event) {
        return switch (event.payload()) {
            // A payment request is about vouchers of one partner, and lapses with the last of them.
            case PaymentWindowOpened e ->
                List.of(new Change.Due(
                        e.voucherId().value(), e.closesAt(), e.partnerId().value()));
            case PaymentWindowClosed e ->
                List.of(new Change.Cleared(e.voucherId().value()));
            default -> List.of();
        };
    }

    @Override
    public String subjectKind() {
        return "voucher";
    }

    @Override
    public @Nullable String subjectOf(DomainEvent event) {
        return event instanceof WindowEvent of ? of.voucherId().value() : null;
    }

    @Override
    public Fold<PayableVoucher> fold(String subject) {
        return PaymentStreams.voucher(new VoucherId(subject));
    }

    @Override
    public @Nullable Due dueIn(PayableVoucher voucher) {
        if (!voucher.isRedeemed() || voucher.closed()) {
            return null;
        }
        var window = voucher.redemption();
        return new Due(window.closesAt(), programs.dayOf(window.program(), window.closesAt()));
    }

    @Override
    public boolean isOver(PayableVoucher voucher) {
        return voucher.closed();
    }

    @Override
    public boolean ends(RecordedEvent event, Instant dueAt) {
        return event.payload() instanceof PaymentWindowClosed;
    }

    @Override
    public Object commandFor(String subject, Instant at) {
        return new ClosePaymentWindow(new VoucherId(subject), at);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        var due = dueIn(log.stateOf(fold(subject)).state());
        return due == null ? null : due.at();
    }
}
