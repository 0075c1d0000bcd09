package dev.vouchsafe.portal.ops.thing;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.ops.trail.TrailEntry;
import dev.vouchsafe.portal.visit.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Everything that happened to a thing. The auditor reads the trail of all services, the operator the histories. */
final class Happenings {

    private static final int MOST = 500;
    private static final String VOUCHERS = ServiceName.VOUCHER.id();
    private static final String PAYMENTS = ServiceName.PAYMENT.id();
    private static final Comparator<Happening> IN_ORDER = Comparator.comparing(Happening::at)
            .thenComparing(Happening::service, Comparator.reverseOrder())
            .thenComparingLong(Happening::position);

    private Happenings() {}

    /** A payment request, as the list of them says it. */
    private record Request(String requestId) {}

    static Mono<Part<List<Happening>>> of(Visit visit, ThingKind kind, String id) {
        return visit.person().is(Role.AUDITOR) ? trail(visit, id) : histories(visit, kind, id);
    }

    private static Mono<Part<List<Happening>>> trail(Visit visit, String id) {
        return visit.part(Address.of("/api/audit").with("subject", id).with("size", MOST), TrailEntry.Page.class)
                .map(part -> switch (part) {
                    case Part.Here<TrailEntry.Page>(var page) ->
                        new Part.Here<>(page.items().stream()
                                .map(Happening::of)
                                .sorted(IN_ORDER)
                                .toList());
                    case Part.Away<TrailEntry.Page>(var why) -> new Part.Away<>(why);
                });
    }

    /** What can't be asked is missing; the page says so if it is the thing's own. */
    private static Mono<Part<List<Happening>>> histories(Visit visit, ThingKind kind, String id) {
        Mono<List<Happening>> own = history(visit, kind.below(id, "history"), serviceOf(kind));
        Mono<List<Happening>> others = switch (kind) {
            case VOUCHER -> ofRequests(visit, id);
            case PARTNER ->
                history(visit, Address.of("/api/payment-registrations/{}/history", id), PAYMENTS)
                        .onErrorReturn(GatewayRefusal.class, List.of());
            case AGREEMENT, PAYMENT_REQUEST -> Mono.just(List.of());
        };
        return Mono.zip(own, others)
                .<Part<List<Happening>>>map(
                        both -> new Part.Here<>(Stream.concat(both.getT1().stream(), both.getT2().stream())
                                .sorted(IN_ORDER)
                                .toList()))
                .onErrorResume(
                        GatewayRefusal.class,
                        refused -> Mono.just(new Part.Away<>(
                                String.join(" ", refused.problem().sentences()))));
    }

    private static String serviceOf(ThingKind kind) {
        return switch (kind) {
            case VOUCHER, AGREEMENT -> VOUCHERS;
            case PARTNER -> ServiceName.ELIGIBILITY.id();
            case PAYMENT_REQUEST -> PAYMENTS;
        };
    }

    private static Mono<List<Happening>> ofRequests(Visit visit, String voucherId) {
        return visit.get(
                        Address.of("/api/payment-requests").with("voucherId", voucherId),
                        new ParameterizedTypeReference<Items<Request>>() {})
                .flatMapMany(requests -> Flux.fromIterable(requests.items()))
                .flatMap(request ->
                        history(visit, Address.of("/api/payment-requests/{}/history", request.requestId()), PAYMENTS))
                .flatMapIterable(facts -> facts)
                .collectList()
                .onErrorReturn(GatewayRefusal.class, List.of());
    }

    private static Mono<List<Happening>> history(Visit visit, Address address, String service) {
        return visit.get(address, JsonNode.class)
                .map(history -> history.path("facts").values().stream()
                        .map(fact -> Happening.of(service, fact, visit.words()))
                        .toList());
    }
}
