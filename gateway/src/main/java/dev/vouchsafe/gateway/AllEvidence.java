package dev.vouchsafe.gateway;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.verifier.CanonicalJson;
import dev.vouchsafe.verifier.EvidenceFile;
import dev.vouchsafe.verifier.Json;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.trail.EvidenceOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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

    static final String EVIDENCE = "/api/audit/evidence";
    static final String CHECKPOINTS = "/api/audit/checkpoints";
    static final String KEYS = "/api/audit/keys";

    /** The checkpoints of each tree, with what to give it as {@code after} for what follows. */
    record Logs(List<JsonNode> logs) {}

    record Keys(List<JsonNode> keys) {}

    /**
     * One file, as if it were one trail: in the order in which things were recorded. Who only saw attempts takes a
     * thing for what the caller said; so they give way to who has facts, and only files about the same thing are
     * merged.
     */
    @GetMapping(EVIDENCE)
    Mono<ResponseEntity<byte[]>> evidence(ServerWebExchange exchange) {
        return services.at(EVIDENCE)
                .collectList()
                .flatMap(addresses -> Flux.fromIterable(addresses)
                        .flatMapSequential(address -> services.askUnrecorded(address, exchange))
                        .collectList()
                        .flatMap(answers -> {
                            int one = decisive(answers);
                            return services.askRecorded(addresses.get(one), exchange)
                                    .map(recorded -> {
                                        var all = new ArrayList<>(answers);
                                        all.set(one, recorded);
                                        return together(all, AllEvidence::file);
                                    });
                        }));
    }

    /**
     * Which of them records the call: not one that has nothing, if another has. Of those that have something, one with
     * facts knows what the thing is.
     */
    private static int decisive(List<ResponseEntity<byte[]>> answers) {
        return failed(answers)
                .findFirst()
                .or(() -> found(answers)
                        .filter(answer -> hasFacts(read(requireNonNull(answer.getBody()))))
                        .findFirst())
                .or(() -> found(answers).findFirst())
                .map(answers::indexOf)
                .orElse(0);
    }

    private static byte[] file(List<byte[]> files) {
        List<Map<?, ?>> read =
                files.stream().<Map<?, ?>>map(AllEvidence::read).toList();
        var subject =
                subject(read.stream().filter(AllEvidence::hasFacts).findFirst().orElse(read.getFirst()));
        var entries = EvidenceOrder.merged(read.stream()
                .filter(file -> subject.equals(subject(file)))
                .map(AllEvidence::entries)
                .toList());
        return CanonicalJson.bytes(Map.of("entries", entries, "format", EvidenceFile.FORMAT, "subject", subject));
    }

    @GetMapping(CHECKPOINTS)
    Mono<ResponseEntity<byte[]>> checkpoints(ServerWebExchange exchange) {
        return together(
                CHECKPOINTS,
                exchange,
                pages -> HttpJson.mapper()
                        .writeValueAsBytes(new Logs(pages.stream()
                                .map(HttpJson.mapper()::readTree)
                                .flatMap(some -> some.path("logs").valueStream())
                                .toList())));
    }

    @GetMapping(KEYS)
    Mono<ResponseEntity<byte[]>> keys(ServerWebExchange exchange) {
        return together(
                KEYS,
                exchange,
                all -> HttpJson.mapper()
                        .writeValueAsBytes(new Keys(all.stream()
                                .map(HttpJson.mapper()::readTree)
                                .flatMap(some -> some.path("keys").valueStream())
                                .sorted(Comparator.comparing(
                                        key -> Instant.parse(key.path("since").asString())))
                                .toList())));
    }

    private Mono<ResponseEntity<byte[]>> together(
            String path, ServerWebExchange exchange, Function<List<byte[]>, byte[]> merged) {
        return services.at(path)
                .flatMapSequential(address -> services.ask(HttpMethod.GET, address, exchange, null))
                .collectList()
                .map(answers -> together(answers, merged));
    }

    /** What some have nothing of is made of the others; any other refusal or failure is the answer. */
    private static ResponseEntity<byte[]> together(
            List<ResponseEntity<byte[]>> answers, Function<List<byte[]>, byte[]> merged) {
        var there =
                found(answers).map(answer -> requireNonNull(answer.getBody())).toList();
        return failed(answers)
                .findFirst()
                .or(() -> there.isEmpty() ? answers.stream().findFirst() : Optional.empty())
                .orElseGet(() -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(merged.apply(there)));
    }

    private static Stream<ResponseEntity<byte[]>> found(List<ResponseEntity<byte[]>> answers) {
        return answers.stream().filter(answer -> answer.getStatusCode().is2xxSuccessful());
    }

    private static Stream<ResponseEntity<byte[]>> failed(List<ResponseEntity<byte[]>> answers) {
        return answers.stream()
                .filter(answer -> answer.getStatusCode().isError()
                        && answer.getStatusCode().value() != HttpStatus.NOT_FOUND.value());
    }

    private static Map<?, ?> read(byte[] file) {
        return (Map<?, ?>) requireNonNull(Json.read(file));
    }

    private static Object subject(Map<?, ?> file) {
        return requireNonNull(file.get("subject"));
    }

    private static boolean hasFacts(Map<?, ?> file) {
        return entries(file).stream()
                .map(entry -> (Map<?, ?>) requireNonNull(((Map<?, ?>) entry).get("disclosed")))
                .anyMatch(
                        shown -> shown.get("outcome") instanceof Map<?, ?> field && "done".equals(field.get("value")));
    }

    private static List<Object> entries(Map<?, ?> file) {
        return List.copyOf((List<?>) requireNonNull(file.get("entries")));
    }
}
