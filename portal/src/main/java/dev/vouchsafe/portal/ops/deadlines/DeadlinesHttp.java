package dev.vouchsafe.portal.ops.deadlines;

import dev.vouchsafe.contracts.ops.DeadlinesVerified;
import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.ops.Due;
import dev.vouchsafe.portal.ops.Instants;
import dev.vouchsafe.portal.ops.Running;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is due and what was late, with its filters in the address; and the verification of all deadlines. */
@Controller
record DeadlinesHttp(Pages pages, JsonMapper json) {

    private static final int SHOWN = 25;
    private static final int MOST_DAYS = 500;
    private static final Address ALL = Address.of("/api/ops/deadlines");
    private static final Address VERIFICATION = Address.of("/api/ops/deadlines/verification");

    @GetMapping("/ops/deadlines")
    Mono<ResponseEntity<String>> deadlines(Visit visit) {
        var data = filter(visit)
                .flatMap(filter -> Mono.zip(
                        visit.part(
                                filter.with("page", visit.asked("page")).with("size", SHOWN),
                                new ParameterizedTypeReference<Items<Due>>() {}),
                        visit.part(
                                filter.with("by", "day").with("size", MOST_DAYS),
                                new ParameterizedTypeReference<Items<Deadlines.Count>>() {}),
                        verification(visit)));
        return pages.show(
                visit,
                "ops/deadlines/Deadlines",
                data,
                (frame, all) ->
                        new Deadlines(all.getT1(), all.getT2(), all.getT3(), frame.today(), visit.asked("month")));
    }

    private static Mono<Address> filter(Visit visit) {
        var plain = ALL.with("kind", visit.asked("kind"))
                .with("state", visit.asked("state"))
                .with("subject", visit.asked("subject"));
        return visit.asked("from") == null && visit.asked("to") == null
                ? Mono.just(plain)
                : Instants.of(visit)
                        .map(instants -> plain.with("from", instants.beginning(visit.asked("from")))
                                .with("to", instants.after(visit.asked("to"))));
    }

    private Mono<Optional<Part<DeadlinesVerified>>> verification(Visit visit) {
        return visit.asked("verify") == null
                ? Mono.just(Optional.empty())
                : visit.part(Running.last(visit.get(VERIFICATION, JsonNode.class))
                                .map(body -> json.treeToValue(body, DeadlinesVerified.class)))
                        .map(Optional::of);
    }
}
