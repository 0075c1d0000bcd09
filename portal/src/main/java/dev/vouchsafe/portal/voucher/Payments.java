package dev.vouchsafe.portal.voucher;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.text.Amount;
import dev.vouchsafe.portal.visit.Visit;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;

/**
 * What became of a redeemed voucher's money.
 *
 * @param windows until when a request can be submitted with it
 * @param requests those that hold it
 */
public record Payments(Part<Items<Window>> windows, Part<Items<Request>> requests) {

    /**
     * Until when a request can be submitted with a voucher.
     *
     * @param pays by the rate card; null if it has no rate
     */
    public record Window(
            String status,
            LocalDate lastDay,
            @Nullable Amount pays,
            @Nullable String requestId) {}

    /** A payment request, as its list says it. */
    public record Request(
            String requestId,
            String status,
            Amount total,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate payThrough,
            @Nullable LocalDate paidOn) {}

    /** Asks for both, side by side. */
    public static Mono<Payments> of(Visit visit, String voucherId) {
        return Mono.zip(
                visit.part(
                        Address.of("/api/payment-windows").with("voucherId", voucherId),
                        new ParameterizedTypeReference<Items<Window>>() {}),
                visit.part(
                        Address.of("/api/payment-requests").with("voucherId", voucherId),
                        new ParameterizedTypeReference<Items<Request>>() {}),
                Payments::new);
    }

    public Optional<Window> window() {
        return windows.here().flatMap(items -> items.items().stream().findFirst());
    }

    /** The request that was made last. */
    public Optional<Request> request() {
        return requests.here().flatMap(items -> items.items().stream().reduce((earlier, later) -> later));
    }
}
