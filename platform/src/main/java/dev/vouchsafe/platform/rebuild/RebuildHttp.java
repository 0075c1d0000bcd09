package dev.vouchsafe.platform.rebuild;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.http.EntityTags;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.listing.Listing;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.readmodel.Rebuild;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.web.CsvRows;
import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Rebuilds, for the operator: ask for one, look at it, stop it. */
@RestController
record RebuildHttp(Rebuilds rebuilds, Changes changes, Reads reads, Lists lists) {

    private static final String ALL = "/api/ops/rebuilds";
    private static final String ONE = ALL + "/{id}";
    private static final String SERVICE = "service";
    private static final CsvRows<RebuildView> CSV = CsvRows.<RebuildView>rows()
            .column("id", RebuildView::id)
            .column("readModel", RebuildView::readModel)
            .column("state", RebuildView::state)
            .column("startedBy", RebuildView::startedBy)
            .column("startedAt", RebuildView::startedAt)
            .column("finishedAt", RebuildView::finishedAt)
            .column("position", RebuildView::position)
            .column("head", RebuildView::head)
            .column("switched", RebuildView::switched)
            .column(
                    "differing",
                    row -> row.comparison() == null ? null : row.comparison().differing());

    static AccessRules access() {
        return AccessRules.of(
                AccessRule.allow(HttpMethod.POST, ALL, Role.OPERATOR),
                AccessRule.allow(HttpMethod.GET, ALL, Role.OPERATOR, Role.AUDITOR)
                        .asking(SERVICE, "page", "size")
                        .alsoCsv(),
                AccessRule.allow(HttpMethod.GET, ONE, Role.OPERATOR, Role.AUDITOR),
                AccessRule.allow(HttpMethod.DELETE, ONE, Role.OPERATOR));
    }

    @PostMapping(ALL)
    Mono<ResponseEntity<JsonNode>> start(ServerWebExchange exchange) {
        return changes.effect(exchange, BodyForm.json("rebuild", RebuildBody.class), call -> {
            var body = call.body();
            if (!body.service().equals(rebuilds.service())
                    || !rebuilds.readModels().contains(body.readModel())) {
                throw new Refusal(Violation.of(
                        Code.NOT_FOUND,
                        PlatformText.NO_SUCH_READ_MODEL
                                .with("service", rebuilds.service())
                                .with("readModels", rebuilds.readModels())));
            }
            var begun = rebuilds.start(body.readModel(), call.caller().subject(), body.switches(), body.isAfresh())
                    .orElseThrow(() -> new Refusal(Violation.of(Code.WRONG_STATE, PlatformText.REBUILD_RUNNING)
                            .with("readModel", body.readModel())));
            return new Answer(202, view(begun), null, ALL + "/" + begun.id());
        });
    }

    @GetMapping(ALL)
    Mono<ResponseEntity<Flux<DataBuffer>>> all(ServerWebExchange exchange) {
        return lists.answer(exchange, query -> {
            // By its name the gateway has found the service.
            if (!query.parameters()
                    .text(SERVICE)
                    .filter(rebuilds.service()::equals)
                    .isPresent()) {
                throw new Malformed(SERVICE, PlatformText.SERVICE_OF_REBUILDS.with("service", rebuilds.service()));
            }
            return Listing.of(rebuilds.all().stream().map(this::view).toList(), CSV);
        });
    }

    @GetMapping(ONE)
    Mono<ResponseEntity<JsonNode>> one(@PathVariable String id, ServerWebExchange exchange) {
        return reads.answer(
                exchange, operator -> Resource.of(view(rebuilds.find(id).orElseThrow(unknown()))));
    }

    /** What is over stays as it is. */
    @DeleteMapping(ONE)
    Mono<ResponseEntity<JsonNode>> stop(@PathVariable String id, ServerWebExchange exchange) {
        return changes.effect(exchange, BodyForm.none(), call -> {
            EntityTags.demand(
                    exchange.getRequest().getHeaders(), view(rebuilds.find(id).orElseThrow(unknown())));
            return Answer.of(200, view(rebuilds.stop(id).orElseThrow(unknown())));
        });
    }

    private static Supplier<Refusal> unknown() {
        return () -> new Refusal(Violation.of(Code.NOT_FOUND, PlatformText.NO_SUCH_REBUILD));
    }

    private RebuildView view(Rebuild rebuild) {
        return RebuildView.of(rebuilds.service(), rebuild);
    }
}
