package dev.vouchsafe.portal.ops.rebuilds;

import dev.vouchsafe.contracts.ops.StateOfThings;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Read models that are built again from the events while they serve. */
@Controller
record RebuildsHttp(Pages pages) {

    private static final String PAGE = "/ops/rebuilds";
    private static final Address ALL = Address.of("/api/ops/rebuilds");

    @GetMapping(PAGE)
    Mono<ResponseEntity<String>> rebuilds(Visit visit) {
        var ofServices = Flux.fromArray(ServiceName.values())
                .map(ServiceName::id)
                .flatMapSequential(service ->
                        visit.part(ALL.with("service", service), new ParameterizedTypeReference<Items<Rebuild>>() {}))
                .collectList();
        var things = visit.part(Address.of("/api/ops/state"), StateOfThings.class);
        return pages.show(visit, "ops/rebuilds/Rebuilds", Mono.zip(things, ofServices, Rebuilds::new));
    }

    @PostMapping(PAGE)
    Mono<ResponseEntity<String>> act(Visit visit) {
        return visit.form().flatMap(typed -> {
            boolean stops = typed.text("stop") != null;
            String said = visit.words().of(stops ? "ops.rebuilds.stopped" : "ops.rebuilds.started");
            return pages.sent(visit, typed, stops ? stop(typed) : start(typed), PAGE, said, this::rebuilds);
        });
    }

    private static Change stop(Typed typed) {
        return Change.delete(Address.of("/api/ops/rebuilds/{}", typed.shown("stop", "")), null);
    }

    private static Change start(Typed typed) {
        var chosen = typed.shown("readModel", "").split(Rebuilds.BETWEEN, 2);
        return Change.post(
                ALL,
                Map.of(
                        "service", chosen[0],
                        "readModel", chosen[chosen.length - 1],
                        "switching", typed.shown("switching", "if-equal")));
    }
}
