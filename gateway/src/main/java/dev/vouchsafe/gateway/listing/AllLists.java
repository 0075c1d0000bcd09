package dev.vouchsafe.gateway.listing;

import static java.util.Comparator.comparing;

import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.gateway.service.RefusedByService;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The lists that span services: each answers its own, and the caller sees one. */
@RestController
record AllLists(AllServices services) {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;
    private static final Comparator<JsonNode> BY_DUE = comparing(
                    (JsonNode item) -> Instant.parse(item.path("dueAt").asString()))
            .thenComparing(item -> item.path("kind").asString());
    private static final Comparator<JsonNode> BY_TIME = comparing(
                    (JsonNode item) -> Instant.parse(item.path("time").asString()))
            .thenComparing(item -> item.path("id").asString());
    private static final Comparator<JsonNode> BY_RECORD =
            comparing((JsonNode item) -> Instant.parse(item.path("recordedAt").asString()));
    private static final Comparator<JsonNode> BY_DAY = comparing(
                    (JsonNode item) -> item.path("day").asString())
            .thenComparing(item -> item.path("kind").asString());

    @GetMapping(OwnPaths.DEADLINES)
    Mono<ResponseEntity<Flux<DataBuffer>>> deadlines(ServerWebExchange exchange) {
        boolean counted = exchange.getRequest().getQueryParams().containsKey("by");
        return answer(ofAll(exchange, counted ? BY_DAY : BY_DUE));
    }

    @GetMapping(OwnPaths.DEAD_LETTERS)
    Mono<ResponseEntity<Flux<DataBuffer>>> deadLetters(ServerWebExchange exchange) {
        return answer(ofAll(exchange, BY_TIME));
    }

    @GetMapping(OwnPaths.ERASURES)
    Mono<ResponseEntity<Flux<DataBuffer>>> erasures(ServerWebExchange exchange) {
        return answer(new MergedList(services, services.sealing(), exchange, null, BY_RECORD));
    }

    /** What is kept of a person. Who is meant stands in the body. */
    @PostMapping(OwnPaths.PERSONAL_DATA)
    Mono<ResponseEntity<Flux<DataBuffer>>> personalData(
            ServerWebExchange exchange, @RequestBody(required = false) byte @Nullable [] person) {
        var asked = person == null ? new byte[0] : person;
        return answer(new MergedList(services, services.sealing(), exchange, asked, BY_RECORD));
    }

    private MergedList ofAll(ServerWebExchange exchange, Comparator<JsonNode> order) {
        return new MergedList(services, services.names(), exchange, null, order);
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> answer(MergedList list) {
        var request = list.exchange().getRequest();
        var page = whole(request, "page", 0, 0, Integer.MAX_VALUE);
        var size = whole(request, "size", USUAL_SIZE, 1, LARGEST_SIZE);
        if (page < 0 || size < 0) {
            return list.refused().map(AllLists::passedOn);
        }
        var accepted = request.getHeaders().getAccept();
        boolean csv = !accepted.isEmpty() && accepted.getFirst().equalsTypeAndSubtype(OwnPaths.CSV);
        return (csv
                        ? list.whenAskable(Mono.fromSupplier(() -> ok(OwnPaths.CSV, list.csv())))
                        : list.page(page, size).map(body -> ok(MediaType.APPLICATION_JSON, Flux.just(buffer(body)))))
                .onErrorResume(RefusedByService.class, refused -> Mono.just(passedOn(refused.answer())));
    }

    /** Below 0 for what a service has to refuse, in its words. */
    private static int whole(ServerHttpRequest request, String name, int usual, int least, int most) {
        var given = request.getQueryParams().get(name);
        if (given == null) {
            return usual;
        }
        try {
            int value = Integer.parseInt(given.size() == 1 ? given.getFirst() : "");
            return value < least || value > most ? -1 : value;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static ResponseEntity<Flux<DataBuffer>> passedOn(ResponseEntity<byte[]> answer) {
        var body = answer.getBody();
        return new ResponseEntity<>(
                body == null ? Flux.empty() : Flux.just(buffer(body)), answer.getHeaders(), answer.getStatusCode());
    }

    private static ResponseEntity<Flux<DataBuffer>> ok(MediaType type, Flux<DataBuffer> body) {
        return ResponseEntity.ok().contentType(type).body(body);
    }

    private static DataBuffer buffer(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }
}
