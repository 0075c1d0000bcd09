package dev.vouchsafe.gateway.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.gateway.service.CallHeaders;
import dev.vouchsafe.verifier.EvidenceFile;
import dev.vouchsafe.verifier.Json;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.trail.EvidenceParts;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
 * The evidence of all services in one file, the checkpoints of their logs, and the keys that these are signed with. Who
 * may see what is for the services to say.
 */
@RestController
record AllEvidence(AllServices services) {

    /** The checkpoints of each tree, with what to give it as {@code after} for what follows. */
    record Logs(List<JsonNode> logs) {}

    record Keys(List<JsonNode> keys) {}

    /** An answer of a service: its part of a file, or why it gives none. */
    private record Part(URI address, HttpStatusCode status, HttpHeaders headers, Flux<String> lines) {

        static Part of(URI address, ResponseEntity<Flux<String>> answer) {
            return new Part(
                    address,
                    answer.getStatusCode(),
                    answer.getHeaders(),
                    Optional.ofNullable(answer.getBody()).orElseGet(Flux::empty));
        }

        boolean isThere() {
            return status.is2xxSuccessful();
        }

        /** Whether it is a file that doesn't say what it is about: no service of ours answered. */
        boolean isNonsense() {
            return isThere() && headers.getFirst(EvidenceParts.SUBJECT) == null;
        }

        /** Whether it says why there is no file; that a service has nothing doesn't. */
        boolean failed() {
            return !isThere() && !HttpStatus.NOT_FOUND.isSameCodeAs(status);
        }

        /** Whether what it says is the answer: it refuses nothing. */
        boolean isAnswer() {
            return status.is5xxServerError() || HttpStatus.TOO_MANY_REQUESTS.isSameCodeAs(status);
        }

        boolean hasFacts() {
            return Boolean.parseBoolean(headers.getFirst(EvidenceParts.FACTS));
        }

        String subject() {
            return URLDecoder.decode(Objects.requireNonNull(headers.getFirst(EvidenceParts.SUBJECT)), UTF_8);
        }

        /** An answer that nobody reads would hold its connection for ever. */
        void discard() {
            lines.subscribe(line -> {}, failed -> {}).dispose();
        }
    }

    private record Entry(Instant recordedAt, String json) {

        static Entry of(String json) {
            var entry = (Map<?, ?>) Objects.requireNonNull(Json.read(json.getBytes(UTF_8)));
            return new Entry(EvidenceParts.recordedAt(entry), json);
        }
    }

    /**
     * One file, as if it were one trail: in the order in which things were recorded. It is never whole in memory. Who
     * only saw attempts takes a thing for what the caller said; so they give way to who has facts, and only parts about
     * the same thing are merged. What a service has nothing of is made of the others.
     */
    @GetMapping(OwnPaths.EVIDENCE)
    Mono<ResponseEntity<Flux<DataBuffer>>> evidence(ServerWebExchange exchange) {
        var heard = new ConcurrentLinkedQueue<Part>();
        CallHeaders.recorded(exchange, true);
        return services.at(EvidenceParts.PATH)
                .flatMapSequential(address -> part(address, exchange).doOnNext(heard::add))
                .collectList()
                .doOnError(unreachable -> heard.forEach(Part::discard))
                .flatMap(parts -> {
                    var nonsense = parts.stream().filter(Part::isNonsense).findFirst();
                    if (nonsense.isPresent()) {
                        parts.forEach(Part::discard);
                        return Mono.error(services.unreachable(nonsense.get().address(), null));
                    }
                    var there = parts.stream().filter(Part::isThere).toList();
                    var failed = parts.stream().filter(Part::failed).findFirst();
                    var read = failed.map(List::of).orElse(there);
                    parts.stream().filter(part -> !read.contains(part)).forEach(Part::discard);
                    CallHeaders.recorded(exchange, false);
                    return failed.isEmpty() && !there.isEmpty()
                            ? recorded(exchange, there).map(recorded -> answer(exchange, recorded))
                            : refusal(exchange, failed);
                });
    }

    private Mono<Part> part(URI address, ServerWebExchange exchange) {
        return services.lines(address, exchange).map(answer -> Part.of(address, answer));
    }

    /**
     * The same parts, one of them asked for once more: of the service that writes down who took the file. One that has
     * facts knows what the thing is.
     */
    private Mono<List<Part>> recorded(ServerWebExchange exchange, List<Part> parts) {
        var known = parts.stream().filter(Part::hasFacts).findFirst().orElseGet(parts::getFirst);
        known.discard();
        return part(known.address(), exchange)
                .filter(again -> again.isThere() && !again.isNonsense())
                .doOnDiscard(Part.class, Part::discard)
                .switchIfEmpty(Mono.error(() -> services.unreachable(known.address(), null)))
                .doOnError(
                        failed -> parts.stream().filter(part -> part != known).forEach(Part::discard))
                .map(again ->
                        parts.stream().map(part -> part == known ? again : part).toList());
    }

    private static ResponseEntity<Flux<DataBuffer>> answer(ServerWebExchange exchange, List<Part> parts) {
        var subject = parts.stream()
                .filter(Part::hasFacts)
                .findFirst()
                .orElseGet(parts::getFirst)
                .subject();
        boolean head = exchange.getRequest().getMethod() == HttpMethod.HEAD;
        parts.stream().filter(part -> head || !part.subject().equals(subject)).forEach(Part::discard);
        var entries = parts.stream()
                .filter(part -> part.subject().equals(subject))
                .map(part -> part.lines().map(Entry::of))
                .reduce((one, other) -> one.mergeComparingWith(other, Comparator.comparing(Entry::recordedAt)))
                .orElseThrow()
                .map(Entry::json);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(head ? Flux.empty() : EvidenceParts.file(EvidenceFile.FORMAT, subject, entries));
    }

    /** Services don't write down why they give no part: one of them refuses the call itself, and writes it down. */
    private Mono<ResponseEntity<Flux<DataBuffer>>> refusal(ServerWebExchange exchange, Optional<Part> failed) {
        var answered = failed.filter(Part::isAnswer);
        if (answered.isPresent()) {
            var part = answered.get();
            return Mono.just(ResponseEntity.status(part.status())
                    .headers(CallHeaders.ofAnswer(part.headers()))
                    .body(part.lines().map(line -> buffer(line.getBytes(UTF_8)))));
        }
        failed.ifPresent(Part::discard);
        return services.at(OwnPaths.EVIDENCE)
                .next()
                .flatMap(address -> services.ask(HttpMethod.GET, address, exchange, null)
                        // It has come just now. A file of this service alone would look whole.
                        .filter(answer -> !answer.getStatusCode().is2xxSuccessful())
                        .switchIfEmpty(Mono.error(() -> services.unreachable(address, null))))
                .map(answer -> new ResponseEntity<>(
                        Flux.just(buffer(Objects.requireNonNullElse(answer.getBody(), new byte[0]))),
                        answer.getHeaders(),
                        answer.getStatusCode()));
    }

    private static DataBuffer buffer(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }

    @GetMapping(OwnPaths.CHECKPOINTS)
    Mono<ResponseEntity<byte[]>> checkpoints(ServerWebExchange exchange) {
        return together(
                OwnPaths.CHECKPOINTS,
                exchange,
                pages -> HttpJson.mapper()
                        .writeValueAsBytes(new Logs(pages.stream()
                                .map(HttpJson.mapper()::readTree)
                                .flatMap(some -> some.path("logs").valueStream())
                                .toList())));
    }

    @GetMapping(OwnPaths.KEYS)
    Mono<ResponseEntity<byte[]>> keys(ServerWebExchange exchange) {
        return together(
                OwnPaths.KEYS,
                exchange,
                all -> HttpJson.mapper()
                        .writeValueAsBytes(new Keys(all.stream()
                                .map(HttpJson.mapper()::readTree)
                                .flatMap(some -> some.path("keys").valueStream())
                                .sorted(Comparator.comparing(
                                        key -> Instant.parse(key.path("since").asString())))
                                .toList())));
    }

    /** What some have nothing of is made of the others; any other refusal or failure is the answer. */
    private Mono<ResponseEntity<byte[]>> together(
            String path, ServerWebExchange exchange, Function<List<byte[]>, byte[]> merged) {
        return services.at(path)
                .flatMapSequential(address -> services.ask(HttpMethod.GET, address, exchange, null))
                .collectList()
                .map(answers -> {
                    var there = answers.stream()
                            .filter(answer -> answer.getStatusCode().is2xxSuccessful())
                            .map(answer -> Objects.requireNonNull(answer.getBody()))
                            .toList();
                    return failed(answers)
                            .findFirst()
                            .or(() -> there.isEmpty() ? answers.stream().findFirst() : Optional.empty())
                            .orElseGet(() -> ResponseEntity.ok()
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .body(merged.apply(there)));
                });
    }

    private static Stream<ResponseEntity<byte[]>> failed(List<ResponseEntity<byte[]>> answers) {
        return answers.stream()
                .filter(answer -> answer.getStatusCode().isError()
                        && answer.getStatusCode().value() != HttpStatus.NOT_FOUND.value());
    }
}
