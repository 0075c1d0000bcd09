package dev.vouchsafe.portal.voucher;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.request.RequestRow;
import dev.vouchsafe.portal.request.Window;
import dev.vouchsafe.portal.visit.Visit;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;

/**
 * What became of a redeemed voucher's money.
 *
 * @param windows until when a request can be submitted with it
 * @param requests those that hold it
 */
public record Payments(Part<Items<Window>> windows, Part<Items<RequestRow>> requests) {

    /** Asks for both, side by side. */
    public static Mono<Payments> of(Visit visit, String voucherId) {
        return Mono.zip(
                visit.part(
                        Address.of("/api/payment-windows").with("voucherId", voucherId),
                        new ParameterizedTypeReference<Items<Window>>() {}),
                visit.part(
                        Address.of("/api/payment-requests").with("voucherId", voucherId),
                        new ParameterizedTypeReference<Items<RequestRow>>() {}),
                Payments::new);
    }

    public Optional<Window> window() {
        return windows.here().flatMap(items -> items.items().stream().findFirst());
    }

    /** The request that was made last. */
    public Optional<RequestRow> request() {
        return requests.here().flatMap(items -> items.items().stream().reduce((earlier, later) -> later));
    }
}
