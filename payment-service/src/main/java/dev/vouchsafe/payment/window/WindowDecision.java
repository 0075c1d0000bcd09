package dev.vouchsafe.payment.window;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.program.Program;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Decides when the payment window of a redeemed voucher opens and closes, and which requests lapse with it. */
final class WindowDecision {

    private WindowDecision() {}

    /**
     * Open from the redemption through the redemption day plus the payment window; the dates are written down for good.
     */
    static Decision open(OpenPaymentWindow command, PayableVoucher voucher, Payee payee, Program program) {
        if (voucher.isRedeemed()) {
            return nothing();
        }
        var redeemed = command.redeemed();
        var lastDay = program.lastPaymentDay(redeemed.redeemedOn());
        var opened = new PaymentWindowOpened(
                redeemed.voucherId(),
                redeemed.partnerId(),
                redeemed.program(),
                redeemed.level(),
                redeemed.locationId(),
                redeemed.deliveryCountry(),
                redeemed.redeemedOn(),
                lastDay,
                program.endOf(lastDay),
                redeemed.redeemedAt());
        var first = new FirstVoucherRedeemed(
                redeemed.voucherId(), redeemed.partnerId(), redeemed.program(), redeemed.redeemedAt());
        var work = new RedemptionReceived(redeemed, redeemed.redeemedAt());
        return (payee.redeemed().contains(redeemed.program()) ? accept(opened, work) : accept(opened, first, work))
                .under(program.version());
    }

    /** Closed from its own instant on, once, and with that instant as the time it took effect. */
    static Decision close(ClosePaymentWindow command, PayableVoucher voucher) {
        if (!voucher.isRedeemed() || voucher.closed() || !voucher.isWindowClosedAt(command.at())) {
            return nothing();
        }
        var window = voucher.redemption();
        var events = new ArrayList<DomainEvent>();
        events.add(new PaymentWindowClosed(
                window.voucherId(),
                window.partnerId(),
                window.lastDay(),
                invoicedIn(voucher).map(PaymentRequest::requestId).orElse(null),
                window.closesAt()));
        voucher.requests().values().stream()
                .filter(request -> lapses(request, window.voucherId(), window.closesAt()))
                .map(request -> new RequestLapsed(
                        request.requestId(),
                        request.partnerId(),
                        request.vouchers(),
                        voucher.voucherId(),
                        window.closesAt()))
                .forEach(events::add);
        return accept(events.toArray(DomainEvent[]::new));
    }

    /** The request that was handed in with it and stands. */
    private static Optional<PaymentRequest> invoicedIn(PayableVoucher voucher) {
        return voucher.requests().values().stream()
                .filter(request -> !request.isOpen()
                        && request.holdsAt(
                                voucher.voucherId(), voucher.redemption().closesAt()))
                .findFirst();
    }

    /** A request lapses at one instant only: when the first of its vouchers' windows closes. */
    private static boolean lapses(PaymentRequest request, VoucherId voucherId, Instant closesAt) {
        return request.vouchers().contains(voucherId)
                && request.lapsesAt().filter(closesAt::equals).isPresent();
    }
}
