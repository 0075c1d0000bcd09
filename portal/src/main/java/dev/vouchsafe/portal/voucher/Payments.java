package dev.vouchsafe.portal.voucher;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.request.PaymentRequest;
import dev.vouchsafe.portal.request.RequestRow;
import dev.vouchsafe.portal.request.Window;
import dev.vouchsafe.portal.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What became of a redeemed voucher's money.
 *
 * @param windows until when a request can be submitted with it
 * @param requests those that hold it
 */
public record Payments(Part<Items<Window>> windows, Part<Items<RequestRow>> requests) {

    private static final Set<String> TAKING = Set.of("submitted", "approved", "paid");

    /**
     * As it was known at an instant. The lists say what is now: each request is asked for as it was, and one that was
     * not there yet is left out.
     *
     * @param asOf null for now
     */
    public static Mono<Payments> of(Visit visit, String voucherId, @Nullable String asOf) {
        return asOf == null ? of(visit, voucherId) : of(visit, voucherId).flatMap(now -> now.at(visit, asOf));
    }

    private Mono<Payments> at(Visit visit, String asOf) {
        if (requests.here().isEmpty()) {
            return Mono.just(new Payments(of(List.of()), requests));
        }
        return Flux.fromIterable(requests.here().get().items())
                .flatMapSequential(row -> visit.part(
                        Address.of("/api/payment-requests/{}", row.requestId()).with("asOf", asOf),
                        PaymentRequest.class))
                .flatMapIterable(
                        part -> part.here().map(PaymentRequest::row).stream().toList())
                .collectList()
                .map(known -> new Payments(windowsBefore(known), of(known)));
    }

    /** A window was open as long as no request took it. */
    private Part<Items<Window>> windowsBefore(List<RequestRow> known) {
        boolean taken = known.stream().anyMatch(request -> TAKING.contains(request.status()));
        return of(windows.here().stream()
                .flatMap(all -> all.items().stream())
                .map(window -> window.as(taken ? "invoiced" : "open"))
                .toList());
    }

    private static <T> Part<Items<T>> of(List<T> items) {
        return new Part.Here<>(new Items<>(items, 0, items.size(), items.size()));
    }

    /** Asks for both, side by side. */
    private static Mono<Payments> of(Visit visit, String voucherId) {
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
