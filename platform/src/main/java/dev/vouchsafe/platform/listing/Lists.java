package dev.vouchsafe.platform.listing;

import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.Query;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.web.CsvRows;
import dev.vouchsafe.web.ExcelRows;
import dev.vouchsafe.web.FatalFailure;
import dev.vouchsafe.web.HttpJson;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Serves every call for a list: the requested page as JSON, or the whole of it where CSV or Excel is preferred. Off the
 * event loop; the functions may block, and may throw {@link Refusal} and {@link Malformed}.
 */
public record Lists(BlockingCalls threads, Supplier<ReadModels> models) {

    private static final int ROWS_AT_A_TIME = 200;

    /**
     * The rows of a read model, filtered and sorted as its form says.
     *
     * @param visible the rows that the caller may know of
     * @param row reads a stored row
     */
    public <T> Mono<ResponseEntity<Flux<DataBuffer>>> answer(
            ServerWebExchange exchange,
            ListReadModel list,
            Function<Query, Bson> visible,
            Function<Document, T> row,
            CsvRows<T> csv) {
        return answer(exchange, query -> {
            var rows = models.get().live(list.name());
            var form = list.form();
            var filter = form.filter(query.parameters(), visible.apply(query));
            return StoredListing.of(rows, filter, form.sort(query.parameters()), row, csv);
        });
    }

    /** A list that is read in another way. */
    public <T> Mono<ResponseEntity<Flux<DataBuffer>>> answer(
            ServerWebExchange exchange, Function<Query, Listing<T>> read) {
        return Caller.of(exchange)
                .flatMap(caller -> threads.call(exchange, () -> {
                    var query = new Query(caller, new QueryParameters(exchange));
                    var page = PageRequest.by(query.parameters());
                    var listing = read.apply(query);
                    var form = settled(exchange);
                    var answer = ResponseEntity.ok().contentType(form);
                    if (form.equalsTypeAndSubtype(AccessRule.CSV)) {
                        return answer.body(csv(exchange, listing));
                    }
                    return form.equalsTypeAndSubtype(ExcelRows.MEDIA_TYPE)
                            ? answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"list.xlsx\"")
                                    .body(excel(exchange, listing))
                            : answer.body(page(listing, page));
                }));
    }

    /** By then the call accepts the one form that was settled on, before its route was asked. */
    private static MediaType settled(ServerWebExchange exchange) {
        var accepted = exchange.getRequest().getHeaders().getAccept();
        return Stream.of(AccessRule.CSV, ExcelRows.MEDIA_TYPE)
                .filter(form -> !accepted.isEmpty() && accepted.getFirst().equalsTypeAndSubtype(form))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }

    private static <T> Flux<DataBuffer> page(Listing<T> listing, PageRequest page) {
        return Flux.just(
                buffer(HttpJson.mapper().writeValueAsBytes(listing.page().apply(page))));
    }

    private <T> Flux<DataBuffer> excel(ServerWebExchange exchange, Listing<T> listing) {
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return Flux.empty();
        }
        var csv = listing.csv();
        return threads.stream(Flux.using(
                () -> FatalFailure.guarded(() -> listing.all().get()),
                all -> Flux.fromIterable(guarded(() ->
                                new ExcelRows(csv.names(), all.map(csv::values).iterator())))
                        .map(Lists::buffer),
                Stream::close));
    }

    private <T> Flux<DataBuffer> csv(ServerWebExchange exchange, Listing<T> listing) {
        var header = Flux.just(listing.csv().header());
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return header.map(Lists::buffer);
        }
        var rows = Flux.using(
                () -> FatalFailure.guarded(() -> listing.all().get()),
                all -> Flux.fromIterable(
                        guarded(() -> all.map(listing.csv()::row).iterator())),
                Stream::close);
        return threads.stream(
                header.concatWith(rows).buffer(ROWS_AT_A_TIME).map(lines -> buffer(String.join("", lines))));
    }

    private static <T> Iterable<T> guarded(Supplier<Iterator<T>> of) {
        return () -> {
            var each = FatalFailure.guardedHere(of);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return FatalFailure.guardedHere(each::hasNext);
                }

                @Override
                public T next() {
                    return FatalFailure.guardedHere(each::next);
                }
            };
        };
    }

    private static DataBuffer buffer(String text) {
        return buffer(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DataBuffer buffer(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }
}
