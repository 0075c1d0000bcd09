package dev.vouchsafe.payment.domain;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReleaseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReservationReceived;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What payment knows of a voucher: who holds it, since when it is redeemed and the requests that name it.
 *
 * @param program null until anything is known of it
 * @param held null while nobody holds it
 * @param releasedBy who gave it back last; null if nobody did since it was held
 * @param window null until it is redeemed
 * @param closed whether the end of the window is recorded
 * @param requests by id, in the order of their first drafts; also those that named it once and no longer do
 */
public record PayableVoucher(
        VoucherId voucherId,
        @Nullable String program,
        @Nullable Holding held,
        @Nullable PartnerId releasedBy,
        @Nullable PaymentWindowOpened window,
        boolean closed,
        Map<RequestId, PaymentRequest> requests) {

    /** A reservation, as far as payment goes by it. */
    public record Holding(PartnerId partnerId, LocationId locationId, String deliveryCountry) {}

    /** A voucher of which nothing is known. */
    public static PayableVoucher unknown(VoucherId voucherId) {
        return new PayableVoucher(voucherId, null, null, null, null, false, Map.of());
    }

    /** Whether the partner may know of it: it holds it, or gave it back and no other partner has reserved it since. */
    public boolean knownTo(PartnerId partnerId) {
        return held == null ? partnerId.equals(releasedBy) : partnerId.equals(held.partnerId());
    }

    /** Of a voucher that is redeemed. */
    public PaymentWindowOpened redemption() {
        return requireNonNull(window);
    }

    public boolean isRedeemed() {
        return window != null;
    }

    /** Whether it is too late by then to submit a request with it. Only of a redeemed voucher. */
    public boolean isWindowClosedAt(Instant at) {
        return !at.isBefore(redemption().closesAt());
    }

    /** The request that holds it, as far as it is recorded. */
    public Optional<PaymentRequest> holding() {
        return requests.values().stream()
                .filter(request -> request.holdsAt(voucherId, request.since()))
                .findFirst();
    }

    /** The request that holds it, other than the given one. */
    public Optional<PaymentRequest> otherRequestHolding(RequestId requestId, Instant at) {
        return requests.values().stream()
                .filter(request -> !request.requestId().equals(requestId) && request.holdsAt(voucherId, at))
                .findFirst();
    }

    public static PayableVoucher evolve(PayableVoucher voucher, Object event) {
        return switch (event) {
            case ReservationReceived e ->
                voucher.heldIn(
                        e.told().program(),
                        new Holding(
                                e.told().partnerId(),
                                e.told().locationId(),
                                e.told().deliveryCountry()),
                        voucher.window);
            case ReleaseReceived e -> voucher.releasedBy(e.told().partnerId());
            case PaymentWindowOpened e ->
                voucher.heldIn(e.program(), new Holding(e.partnerId(), e.locationId(), e.deliveryCountry()), e);
            case PaymentWindowClosed e -> voucher.closing();
            case RequestEvent e -> voucher.named(e);
            default -> voucher;
        };
    }

    private PayableVoucher heldIn(String inProgram, Holding holding, @Nullable PaymentWindowOpened opened) {
        return new PayableVoucher(voucherId, inProgram, holding, null, opened, closed, requests);
    }

    private PayableVoucher releasedBy(PartnerId partner) {
        return new PayableVoucher(voucherId, program, null, partner, window, closed, requests);
    }

    private PayableVoucher closing() {
        return new PayableVoucher(voucherId, program, held, releasedBy, window, true, requests);
    }

    private PayableVoucher named(RequestEvent event) {
        var changed = new LinkedHashMap<>(requests);
        var before = Optional.ofNullable(changed.get(event.requestId()));
        PaymentRequest.evolve(before, event).ifPresent(after -> changed.put(event.requestId(), after));
        return new PayableVoucher(voucherId, program, held, releasedBy, window, closed, changed);
    }
}
