package dev.vouchsafe.platform.http;

import dev.vouchsafe.web.FatalFailure;
import dev.vouchsafe.web.HttpJson;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * Serves every call that changes nothing: reads off the event loop and answers with JSON, with CSV, or with problem
 * details for a {@link Refusal}.
 */
public final class Reads {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int ROWS_AT_A_TIME = 200;
    private static final int BYTES_AT_A_TIME = 64 * 1024;

    private final OffTheEventLoop threads;

    Reads(OffTheEventLoop threads) {
        this.threads = threads;
    }

    /**
     * One resource, with its ETag; 304 if the caller has it as it is. The function may block, and may throw
     * {@link Refusal} and {@link Malformed}.
     */
    public Mono<ResponseEntity<JsonNode>> answer(ServerWebExchange exchange, Function<Caller, Resource> read) {
        return Callers.of(exchange)
                .flatMap(caller -> threads.call(exchange, () -> {
                    var found = read.apply(caller);
                    var body = saying(
                            AsOf.by(QueryParameters.of(exchange)),
                            HttpJson.mapper().valueToTree(found.body()));
                    var etag = EntityTags.of(found.version(), body);
                    // Not with the entity: what has its ETag there is compared once more on the way out, by other
                    // rules.
                    exchange.getResponse().getHeaders().setETag(etag);
                    if (exchange.getRequest().getMethod() != HttpMethod.PUT
                            && EntityTags.known(exchange.getRequest().getHeaders(), etag)) {
                        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).<JsonNode>build();
                    }
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(body);
                }));
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

    /** Bytes as they were uploaded, streamed; 304 if the caller has them. The functions may block. */
    public Mono<ResponseEntity<Flux<DataBuffer>>> download(
            ServerWebExchange exchange, Function<Caller, Download> read) {
        return Callers.of(exchange)
                .flatMap(caller -> threads.call(exchange, () -> {
                    var found = read.apply(caller);
                    exchange.getResponse().getHeaders().setETag(found.etag());
                    if (EntityTags.known(exchange.getRequest().getHeaders(), found.etag())) {
                        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).<Flux<DataBuffer>>build();
                    }
                    var entity = ResponseEntity.ok().headers(found::describe).contentLength(found.size());
                    return exchange.getRequest().getMethod() == HttpMethod.HEAD
                            ? entity.<Flux<DataBuffer>>build()
                            : entity.body(bytes(found));
                }));
    }

    private Flux<DataBuffer> bytes(Download found) {
        return threads.stream(DataBufferUtils.readInputStream(
                found.open()::get, DefaultDataBufferFactory.sharedInstance, BYTES_AT_A_TIME));
    }

    /**
     * A list: the asked page as JSON, or the whole of it where {@code text/csv} is preferred. The functions may block.
     */
    public <T> Mono<ResponseEntity<Flux<DataBuffer>>> list(
            ServerWebExchange exchange, Function<Caller, Listing<T>> read) {
        return Callers.of(exchange)
                .flatMap(caller -> threads.call(exchange, () -> {
                    boolean csv = prefersCsv(exchange);
                    var asked = PageAsked.by(QueryParameters.of(exchange));
                    var listing = read.apply(caller);
                    var body = csv
                            ? rows(exchange, listing)
                            : Flux.just(buffer(HttpJson.mapper()
                                    .writeValueAsBytes(listing.page().apply(asked))));
                    return ResponseEntity.ok()
                            .contentType(csv ? CSV : MediaType.APPLICATION_JSON)
                            .body(body);
                }));
    }

    private <T> Flux<DataBuffer> rows(ServerWebExchange exchange, Listing<T> listing) {
        var header = Flux.just(listing.csv().header());
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return header.map(Reads::buffer);
        }
        var rows = Flux.using(
                () -> FatalFailure.guarded(() -> listing.all().get()),
                all -> Flux.fromIterable(lines(all.iterator(), listing.csv())),
                Stream::close);
        return threads.stream(
                header.concatWith(rows).buffer(ROWS_AT_A_TIME).map(lines -> buffer(String.join("", lines))));
    }

    /** By then the call accepts the one form that was settled on; see {@link ServableAnswers}. */
    private static boolean prefersCsv(ServerWebExchange exchange) {
        var accepted = exchange.getRequest().getHeaders().getAccept();
        return !accepted.isEmpty() && accepted.getFirst().equalsTypeAndSubtype(CSV);
    }

    private static <T> Iterable<String> lines(Iterator<T> rows, CsvRows<T> csv) {
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return FatalFailure.guardedHere(rows::hasNext);
            }

            @Override
            public String next() {
                return FatalFailure.guardedHere(() -> csv.row(rows.next()));
            }
        };
    }

    private static DataBuffer buffer(String text) {
        return buffer(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DataBuffer buffer(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }
}
