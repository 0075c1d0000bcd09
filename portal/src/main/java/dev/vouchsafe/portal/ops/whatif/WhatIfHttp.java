package dev.vouchsafe.portal.ops.whatif;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.ops.Instants;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What would differ under another calendar. Nothing is written, so the whole question stands in the address. */
@Controller
record WhatIfHttp(Pages pages, JsonMapper json) {

    private static final String TEMPLATE = "ops/whatif/WhatIf";
    private static final List<String> FILTERS = List.of("agreementId", "partnerId", "offering");

    @GetMapping("/ops/what-if")
    Mono<ResponseEntity<String>> whatIf(Visit visit) {
        var definition = visit.get(Address.of("/api/program"), Definition.class);
        var typed = Typed.of(visit.exchange().getRequest().getQueryParams());
        if (typed.isEmpty()) {
            return pages.show(visit, TEMPLATE, definition.map(known -> WhatIfPage.of(known, Optional.empty())));
        }
        return Mono.zip(definition, Instants.of(visit))
                .flatMap(both -> visit.send(Change.post(
                                Address.of("/api/ops/what-if"), body(both.getT1(), typed, both.getT2())))
                        .flatMap(outcome -> answered(visit, both.getT1(), typed, outcome)));
    }

    private Mono<ResponseEntity<String>> answered(Visit visit, Definition definition, Typed typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                pages.show(
                        visit.showing(typed),
                        TEMPLATE,
                        Mono.just(WhatIfPage.of(
                                definition, Optional.of(json.treeToValue(done.body(), WhatIf.class)))));
            case Outcome.Refused(var problem) ->
                problem.status() == 401 || problem.status() == 403
                        ? Mono.error(new GatewayRefusal(problem))
                        : pages.show(
                                visit.refused(problem, typed),
                                TEMPLATE,
                                Mono.just(WhatIfPage.of(definition, Optional.empty())));
        };
    }

    private static Map<String, Object> body(Definition definition, Typed typed, Instants instants) {
        var body = new HashMap<String, Object>();
        body.put("program", definition.program());
        body.put("changes", definition.changes(typed));
        String asOf = instants.end(typed.text("asOf"));
        if (asOf != null) {
            body.put("asOf", asOf);
        }
        var filter = new HashMap<String, Object>();
        for (String name : FILTERS) {
            String value = typed.text(name);
            if (value != null) {
                filter.put(name, value);
            }
        }
        if (!filter.isEmpty()) {
            body.put("filter", filter);
        }
        return body;
    }
}
