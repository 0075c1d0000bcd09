package dev.vouchsafe.payment.publication;

import dev.vouchsafe.contracts.payment.PaymentApproved;
import dev.vouchsafe.contracts.payment.PaymentLapsed;
import dev.vouchsafe.contracts.payment.PaymentPaid;
import dev.vouchsafe.contracts.payment.PaymentRejected;
import dev.vouchsafe.contracts.payment.PaymentRequested;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import java.time.Instant;
import java.util.Optional;

/** The messages about a payment request; a draft is the partner's own. The key is the partner. */
final class RequestMessages {

    private RequestMessages() {}

    /** @param request as it stood right after the event */
    static Optional<Message> of(RequestEvent event, PaymentRequest request, Instant recordedAt) {
        var id = request.requestId();
        var partner = request.partnerId();
        return switch (event) {
            case RequestDrafted e -> Optional.empty();
            case RequestSubmitted e ->
                message(
                        PaymentRequested.TYPE,
                        e,
                        new PaymentRequested(
                                id,
                                partner,
                                request.number(),
                                request.locationId(),
                                request.vouchers(),
                                request.content().tax(),
                                request.total(),
                                request.content().invoiceNumber(),
                                e.at()));
            case RequestApproved e ->
                message(
                        PaymentApproved.TYPE,
                        e,
                        new PaymentApproved(id, partner, request.number(), request.total(), e.payThrough(), e.at()));
            case RequestRejected e ->
                message(
                        PaymentRejected.TYPE,
                        e,
                        new PaymentRejected(id, partner, request.number(), e.reasons(), e.at()));
            case RequestPaid e ->
                message(
                        PaymentPaid.TYPE,
                        e,
                        new PaymentPaid(
                                id,
                                partner,
                                request.number(),
                                request.total(),
                                request.content().invoiceNumber(),
                                e.bankReference(),
                                e.valueOn(),
                                e.at()));
            case RequestLapsed e ->
                message(PaymentLapsed.TYPE, e, new PaymentLapsed(id, partner, e.voucherId(), e.at(), recordedAt));
        };
    }

    private static Optional<Message> message(String type, RequestEvent event, Object data) {
        return Optional.of(
                new Message(type, event.partnerId().value(), event.requestId().value(), data));
    }
}
