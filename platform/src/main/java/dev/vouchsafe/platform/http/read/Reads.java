package dev.vouchsafe.platform.http.read;

import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.http.EntityTags;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.support.SupportContacts;
import dev.vouchsafe.web.AskedLanguage;
import dev.vouchsafe.web.SpokenJson;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves every call that reads one thing: off the event loop, with its ETag. The functions that read may block, and may
 * throw {@link Refusal} and {@link Malformed}.
 */
public record Reads(BlockingCalls threads, SupportContacts contacts) {

    private static final int BYTES_AT_A_TIME = 64 * 1024;

    /** One resource; 304 if the caller has it as it is. */
    public Mono<ResponseEntity<JsonNode>> answer(ServerWebExchange exchange, Function<Query, Resource> read) {
        return call(exchange, query -> {
            var found = read.apply(query);
            var spoken = SpokenJson.of(found.body(), AskedLanguage.of(exchange));
            if (spoken.speaks()) {
                AskedLanguage.note(exchange.getResponse().getHeaders(), spoken.language());
            }
            var body = saying(query.asOf(), spoken.json());
            boolean known = tag(exchange, EntityTags.of(found.version(), body));
            if (known && exchange.getRequest().getMethod() != HttpMethod.PUT) {
                return ResponseEntity.status(HttpStatus.NOT_MODIFIED).<JsonNode>build();
            }
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
        });
    }

    /** Bytes as they were uploaded, streamed; 304 if the caller has them. */
    public Mono<ResponseEntity<Flux<DataBuffer>>> download(ServerWebExchange exchange, Function<Query, Download> read) {
        return call(exchange, query -> {
            var found = read.apply(query);
            if (tag(exchange, found.etag())) {
                return ResponseEntity.status(HttpStatus.NOT_MODIFIED).<Flux<DataBuffer>>build();
            }
            var entity = ResponseEntity.ok().headers(found::describe).contentLength(found.size());
            return exchange.getRequest().getMethod() == HttpMethod.HEAD
                    ? entity.<Flux<DataBuffer>>build()
                    : entity.body(bytes(found));
        });
    }

    private <T> Mono<T> call(ServerWebExchange exchange, Function<Query, T> read) {
        return Caller.of(exchange)
                .map(caller -> new Query(caller, new QueryParameters(exchange)))
                .flatMap(query ->
                        threads.call(exchange, () -> contacts.answering(query.caller(), () -> read.apply(query))));
    }

    /**
     * The body, and the instant that was asked about; what was judged at an instant says that itself, as
     * {@code judgedAt}.
     */
    private static JsonNode saying(AsOf asOf, JsonNode body) {
        if (asOf.instant() != null && body instanceof ObjectNode object && !object.has("judgedAt")) {
            object.put("asOf", asOf.instant().toString());
        }
        return body;
    }

    /**
     * Whether the caller has this version. Its tag doesn't go with the entity: what has one there is compared once more
     * on the way out, by other rules.
     */
    private static boolean tag(ServerWebExchange exchange, String etag) {
        exchange.getResponse().getHeaders().setETag(etag);
        return EntityTags.known(exchange.getRequest().getHeaders(), etag);
    }

    private Flux<DataBuffer> bytes(Download found) {
        return threads.stream(DataBufferUtils.readInputStream(
                found.open()::get, DefaultDataBufferFactory.sharedInstance, BYTES_AT_A_TIME));
    }
}
