package dev.vouchsafe.payment.window;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When payment windows close. A window's end never moves. */
@Component
record PaymentWindowDeadline(LogReader log) implements DeadlineKind {

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
    public Object commandFor(String subject, Instant at) {
        return new ClosePaymentWindow(new VoucherId(subject), at);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        var voucher =
                log.stateOf(PaymentStreams.voucher(new VoucherId(subject))).state();
        return voucher.isRedeemed() && !voucher.closed() ? voucher.redemption().closesAt() : null;
    }
}
