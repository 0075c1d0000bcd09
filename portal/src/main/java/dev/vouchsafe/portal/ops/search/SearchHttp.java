package dev.vouchsafe.portal.ops.search;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.ops.Subject;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * One field for any id. What is typed is sent and stands in no address, since it may be a person's e-mail by mistake.
 * The gateway is asked for each kind of thing at once.
 */
@Controller
record SearchHttp(Pages pages) {

    private static final String PAGE = "/ops/search";
    private static final String TEMPLATE = "ops/search/Search";

    /** A place where an id may be found. */
    private record Place(Address asked, Subject found, boolean isList) {}

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> empty(Visit visit) {
        return pages.show(visit, TEMPLATE, Mono.just(Search.nothingAsked()));
    }

    @PostMapping(PAGE)
    Mono<ResponseEntity<String>> find(Visit visit) {
        return visit.form().flatMap(typed -> {
            String id = typed.text("id");
            if (id == null) {
                return empty(visit);
            }
            return id.contains("@") ? show(visit, typed, Search.ofPerson()) : found(visit, typed, id);
        });
    }

    private Mono<ResponseEntity<String>> found(Visit visit, Typed typed, String id) {
        return Flux.fromIterable(places(visit, id))
                .flatMapSequential(place -> asked(visit, place))
                .collectList()
                .flatMap(parts -> {
                    var things = parts.stream()
                            .flatMap(part -> part.here().stream())
                            .flatMap(Optional::stream)
                            .distinct()
                            .toList();
                    var away = parts.stream()
                            .flatMap(part -> part.away().stream())
                            .distinct()
                            .toList();
                    if (things.isEmpty() && !away.isEmpty()) {
                        // Nobody knows whether it is there.
                        return show(visit.refused(unavailable(away), typed), typed, Search.nothingAsked());
                    }
                    return things.size() == 1
                            ? Mono.just(ResponseEntity.status(HttpStatus.SEE_OTHER)
                                    .location(URI.create(things.getFirst().address()))
                                    .build())
                            : show(visit, typed, Search.of(things));
                });
    }

    private Mono<ResponseEntity<String>> show(Visit visit, Typed typed, Search page) {
        return pages.show(visit.showing(typed), TEMPLATE, Mono.just(page));
    }

    private static List<Place> places(Visit visit, String id) {
        var all = new ArrayList<Place>();
        all.add(new Place(Address.of("/api/vouchers/{}", id), new Subject("voucher", id), false));
        all.add(new Place(Address.of("/api/agreements/{}", id), new Subject("agreement", id), false));
        all.add(new Place(Address.of("/api/partners/{}", id), new Subject("partner", id), false));
        all.add(new Place(Address.of("/api/payment-requests/{}", id), new Subject("payment-request", id), false));
        all.add(new Place(
                Address.of("/api/payment-requests").with("reference", id), new Subject("payment-request", ""), true));
        if (visit.person().is(Role.AUDITOR)) {
            all.add(new Place(Address.of("/api/audit/{}", id), new Subject("entry", id), false));
            for (String filter : List.of("subject", "correlation")) {
                all.add(new Place(
                        Address.of("/api/audit")
                                .with(filter, id)
                                .with("outcome", "done")
                                .with("size", 1),
                        new Subject(filter, id),
                        true));
            }
        }
        return all;
    }

    private static Problem unavailable(List<String> away) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE.value(), null, String.join(" ", away), null, List.of());
    }

    /** What isn't there, or not for the person, is nothing; what can't be asked is away. */
    private static Mono<Part<Optional<Search.Thing>>> asked(Visit visit, Place place) {
        var answer = visit.get(place.asked(), JsonNode.class)
                .map(body -> Optional.of(body)
                        .filter(some -> !place.isList() || !some.path("items").isEmpty())
                        .map(some -> Search.Thing.of(place.found(), some)))
                .onErrorResume(
                        GatewayRefusal.class,
                        refused -> refused.problem().isAway() || Visit.signedOut(refused)
                                ? Mono.error(refused)
                                : Mono.just(Optional.empty()));
        return visit.part(answer);
    }
}
