package dev.vouchsafe.platform.trail;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.web.AskedLanguage;
import dev.vouchsafe.web.FatalFailure;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.trail.TrailId;
import dev.vouchsafe.web.trail.TrailPage;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** This service's trail, for the auditor: by page, or all that matches with a line for each. The gateway asks all. */
@RestController
record TrailHttp(Trail trail, BlockingCalls threads, Reads reads) {

    private static final String ALL = "/api/audit";
    private static final String ONE = ALL + "/{id}";

    /**
     * A page.
     *
     * @param next what to give as {@code after} for what follows; null if nothing follows now
     * @param through the same, also where nothing follows yet
     */
    record View(List<TrailEntry> items, @Nullable String next, String through) {}

    static AccessRules access() {
        return AccessRules.of(
                AccessRule.allow(HttpMethod.GET, ALL, Role.AUDITOR)
                        .asking(TrailQuery.parameters())
                        .alsoLines(),
                AccessRule.allow(HttpMethod.GET, ONE, Role.AUDITOR));
    }

    @GetMapping(ALL)
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return threads.call(exchange, () -> {
            var query = TrailQuery.by(new QueryParameters(exchange));
            var language = AskedLanguage.of(exchange);
            var form = exchange.getRequest().getHeaders().getAccept().getFirst();
            boolean lines = form.equalsTypeAndSubtype(MediaType.APPLICATION_NDJSON);
            return ResponseEntity.ok()
                    .headers(headers -> AskedLanguage.note(headers, language))
                    .contentType(lines ? MediaType.APPLICATION_NDJSON : MediaType.APPLICATION_JSON)
                    .body(lines ? lines(exchange, query, language) : page(trail.page(query, language)));
        });
    }

    private static Flux<DataBuffer> page(TrailPage<TrailEntry> page) {
        var view = new View(page.items(), page.next(), page.through().token());
        return Flux.just(buffer(HttpJson.mapper().writeValueAsBytes(view)));
    }

    private Flux<DataBuffer> lines(ServerWebExchange exchange, TrailQuery query, Language language) {
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return Flux.empty();
        }
        return threads.stream(Flux.defer(() -> {
            var pages =
                    FatalFailure.guardedHere(() -> trail.all(query, language).iterator());
            return Flux.fromIterable(() -> guarded(pages)).map(TrailHttp::lines);
        }));
    }

    private static <T> Iterator<T> guarded(Iterator<T> pages) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return FatalFailure.guardedHere(pages::hasNext);
            }

            @Override
            public T next() {
                return FatalFailure.guardedHere(pages::next);
            }
        };
    }

    private static DataBuffer lines(List<TrailEntry> entries) {
        var lines = new ByteArrayOutputStream();
        entries.forEach(entry -> {
            lines.writeBytes(HttpJson.mapper().writeValueAsBytes(entry));
            lines.write('\n');
        });
        return buffer(lines.toByteArray());
    }

    private static DataBuffer buffer(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }

    /** One entry, with the hash of the commit that holds it. */
    @GetMapping(ONE)
    Mono<ResponseEntity<JsonNode>> one(@PathVariable String id, ServerWebExchange exchange) {
        var language = AskedLanguage.of(exchange);
        AskedLanguage.note(exchange.getResponse().getHeaders(), language);
        return reads.answer(exchange, auditor -> {
            var found = TrailId.read(id)
                    .flatMap(known -> trail.find(known, language))
                    .orElseThrow(() -> new Refusal(Violation.of(Code.NOT_FOUND, PlatformText.NO_SUCH_ENTRY)));
            ObjectNode body = HttpJson.mapper().valueToTree(found.entry());
            return Resource.of(body.put("commitHash", found.commitHash().orElse(null)));
        });
    }
}
