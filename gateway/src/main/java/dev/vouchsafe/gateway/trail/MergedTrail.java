package dev.vouchsafe.gateway.trail;

import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.gateway.service.UnreadableAnswer;
import dev.vouchsafe.web.CsvRows;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.trail.TrailCursor;
import dev.vouchsafe.web.trail.TrailPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The trail over all services: each answers for its own, and here they are put in order. What a caller may ask is for
 * the services to judge.
 */
@RestController
record MergedTrail(AllServices services) {

    /** Lines that are written at once. */
    private static final int LINES = 256;

    private static final CsvRows<JsonNode> COLUMNS = TrailLine.columns();

    /** A page; {@code next} is null if nothing follows now. */
    record View(List<JsonNode> items, @Nullable String next) {}

    /** What a service answered. */
    private record Answered<T>(URI address, ResponseEntity<T> answer) {}

    @GetMapping(OwnPaths.TRAIL)
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        var form = exchange.getRequest().getHeaders().getAccept().getFirst();
        return form.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                ? page(exchange, form, answers -> Flux.just(buffer(page(exchange, answers))))
                : exchange.getRequest().getMethod() == HttpMethod.HEAD
                        ? page(exchange, form, answers -> Flux.empty())
                        : lines(exchange, form);
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> page(
            ServerWebExchange exchange, MediaType form, Function<List<byte[]>, Flux<DataBuffer>> together) {
        return asked(exchange)
                .flatMapSequential(address -> services.ask(HttpMethod.GET, address, exchange, null)
                        .map(answer -> new Answered<>(address, answer)))
                .collectList()
                .flatMap(answers -> together(answers, form, body -> Flux.just(buffer(body)), together));
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> lines(ServerWebExchange exchange, MediaType form) {
        var unread = new ConcurrentLinkedQueue<Flux<String>>();
        return asked(exchange)
                .flatMapSequential(address -> services.lines(address, exchange).map(answer -> {
                    Optional.ofNullable(answer.getBody()).ifPresent(unread::add);
                    return new Answered<>(address, answer);
                }))
                .collectList()
                .flatMap(answers -> together(
                        answers,
                        form,
                        problem -> {
                            unread.remove(problem);
                            discard(unread);
                            return problem.map(line -> buffer(line.getBytes(StandardCharsets.UTF_8)));
                        },
                        // A line that can't be read ends it, maybe before the other answers are begun.
                        all -> merged(all, form).doFinally(how -> discard(unread))))
                .doOnError(failed -> discard(unread));
    }

    /** An answer that nobody reads would hold its connection for ever. */
    private static void discard(Queue<Flux<String>> unread) {
        unread.forEach(body -> body.subscribe(line -> {}, failed -> {}).dispose());
    }

    /** By the parameter, where it names one. */
    private Flux<URI> asked(ServerWebExchange exchange) {
        return services.at(
                OwnPaths.TRAIL, exchange.getRequest().getQueryParams().getFirst("service"));
    }

    /** One that can't answer is the answer: without it nobody knows what happened. */
    private <T> Mono<ResponseEntity<Flux<DataBuffer>>> together(
            List<Answered<T>> answers,
            MediaType form,
            Function<T, Flux<DataBuffer>> refusal,
            Function<List<T>, Flux<DataBuffer>> together) {
        for (var answered : answers) {
            var answer = answered.answer();
            HttpStatusCode status = answer.getStatusCode();
            if (status.is5xxServerError()) {
                return Mono.error(services.unreachable(answered.address(), null));
            }
            if (!status.is2xxSuccessful()) {
                return Mono.just(ResponseEntity.status(status)
                        .headers(headers -> copyLanguage(answer.getHeaders(), headers))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Optional.ofNullable(answer.getBody()).map(refusal).orElseGet(Flux::empty)));
            }
        }
        var first = answers.getFirst().answer().getHeaders();
        var bodies = answers.stream()
                .map(answered -> answered.answer().getBody())
                .flatMap(body -> Optional.ofNullable(body).stream())
                .toList();
        return Mono.just(ResponseEntity.ok()
                .contentType(form)
                .headers(headers -> copyLanguage(first, headers))
                .body(together.apply(bodies)));
    }

    private static void copyLanguage(HttpHeaders from, HttpHeaders to) {
        for (var name : List.of(HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.VARY)) {
            to.addAll(name, from.getOrEmpty(name));
        }
    }

    /** What they answered shows that the parameters have their forms. */
    private static byte[] page(ServerWebExchange exchange, List<byte[]> answers) {
        var given = exchange.getRequest().getQueryParams();
        var after = Optional.ofNullable(given.getFirst("after"))
                .flatMap(TrailCursor::read)
                .orElse(TrailCursor.START);
        var size = Optional.ofNullable(given.getFirst("size")).map(Integer::valueOf);
        var offers = UnreadableAnswer.unless(() -> answers.stream()
                .map(answer -> TrailLine.offer(HttpJson.mapper().readTree(answer)))
                .toList());
        var page = TrailPage.of(after, size.orElse(TrailPage.DEFAULT_SIZE), offers);
        return HttpJson.mapper().writeValueAsBytes(new View(page.items(), page.next()));
    }

    /** Never more in memory than is read ahead. */
    private static Flux<DataBuffer> merged(List<Flux<String>> bodies, MediaType form) {
        var merged = bodies.stream()
                .map(body -> body.map(line -> UnreadableAnswer.unless(() -> TrailLine.of(line))))
                .reduce((one, other) -> one.mergeComparingWith(other, Comparator.comparing(TrailLine::key)))
                .orElseGet(Flux::empty);
        var lines = form.equalsTypeAndSubtype(OwnPaths.CSV)
                ? Flux.just(COLUMNS.header()).concatWith(merged.map(line -> COLUMNS.row(line.entry())))
                : merged.map(line -> line.text() + "\n");
        return lines.buffer(LINES).map(some -> buffer(String.join("", some).getBytes(StandardCharsets.UTF_8)));
    }

    private static DataBuffer buffer(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }
}
