package dev.vouchsafe.gateway.listing;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.gateway.service.AllAnswers;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.web.HttpJson;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * One list of what the lists of several services hold at a path. Each is read in its own order, page by page and no
 * further than the page that is asked for.
 *
 * @param of the services that have such a list
 * @param asked the body of a POST; null for a GET
 * @param order in which each service lists its items
 */
record MergedList(
        AllServices services,
        Flux<ServiceName> of,
        ServerWebExchange exchange,
        byte @Nullable [] asked,
        Comparator<JsonNode> order) {

    private static final int LARGEST = 500;
    private static final String PAGE = "page";
    private static final String SIZE = "size";

    /** The page, as a list answers it. */
    record Page(List<JsonNode> items, int page, int size, long total) {}

    /** What the first service says to what it has to refuse. */
    Mono<ResponseEntity<byte[]>> refused() {
        var request = exchange.getRequest();
        return of.next()
                .flatMapMany(first -> services.at(request.getURI().getRawPath(), first.id()))
                .next()
                .flatMap(first -> services.ask(request.getMethod(), first, exchange, asked));
    }

    /** The bytes of the page. */
    Mono<byte[]> page(int page, int size) {
        var total = new AtomicLong();
        long before = (long) page * size;
        int chunk = (int) Math.min(LARGEST, before + size);
        return AllAnswers.of(
                        of,
                        service -> services.read(service, target(0, chunk), exchange, asked)
                                .map(first -> items(service, 0, chunk, first, total)))
                .flatMapMany(this::inOrder)
                .skip(before)
                .take(size)
                .collectList()
                .map(items -> HttpJson.mapper().writeValueAsBytes(new Page(items, page, size, total.get())));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what has a type parameter
    private Flux<JsonNode> inOrder(List<Flux<JsonNode>> lists) {
        Flux<JsonNode>[] each = lists.toArray(new Flux[0]);
        return Flux.mergeComparing(1, order, each);
    }

    /** The items of one service from a page on, which is asked for when those before it are taken. */
    private Flux<JsonNode> items(ServiceName service, int page, int chunk, JsonNode answer, AtomicLong total) {
        if (page == 0) {
            total.addAndGet(answer.path("total").asLong());
        }
        var items = answer.path("items").valueStream().toList();
        return items.size() < chunk
                ? Flux.fromIterable(items)
                : Flux.fromIterable(items)
                        .concatWith(Flux.defer(() -> services.read(service, target(page + 1, chunk), exchange, asked)
                                .flatMapMany(next -> items(service, page + 1, chunk, next, total))));
    }

    /** The answer, once it is known that all services can be asked: a list that is on its way can't be refused. */
    <T> Mono<T> whenAskable(Mono<T> answer) {
        var target = target(0, 1);
        return of.concatMap(service -> services.read(service, target, exchange, asked))
                .then(answer);
    }

    /** What every service lists as CSV, one service after the other; the header once. */
    Flux<DataBuffer> csv() {
        var target = target(0, 1);
        return of.index().concatMap(service -> {
            var file = services.csv(service.getT2(), target, exchange, asked);
            return service.getT1() == 0 ? file : CsvHeader.skip(file);
        });
    }

    private String target(int page, int size) {
        var asked = UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .replaceQueryParam(PAGE, page)
                .replaceQueryParam(SIZE, size)
                .build(true)
                .toUri();
        return asked.getRawPath() + "?" + asked.getRawQuery();
    }
}
