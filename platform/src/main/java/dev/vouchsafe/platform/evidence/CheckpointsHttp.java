package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.evidence.SignedCheckpoints.Signed;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.verifier.Lines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What was signed of this service's trees, and the keys that it was signed with. The gateway asks all. */
@RestController
record CheckpointsHttp(List<SealedTree> trees, KnownKeys keys, Reads reads) {

    static final String CHECKPOINTS = "/api/audit/checkpoints";
    static final String KEYS = "/api/audit/keys";

    private static final String AFTER = "after";
    private static final String ORIGIN = "origin";
    private static final int MOST = 500;

    /** Those of the log's events, and those of attempts. */
    record Logs(List<Log> logs) {}

    /** @param next what to give as {@code after} for what follows; null at the end */
    record Log(
            String origin, List<View> checkpoints, @Nullable Long next) {}

    /**
     * A checkpoint.
     *
     * @param size how many records it covers
     * @param at when it was signed
     * @param note the signed note
     * @param consistency the proof that it goes on from the one before, in Base64; empty for the first
     */
    record View(String origin, long size, Instant at, String note, List<String> consistency) {}

    record Keys(List<KnownKeys.Known> keys) {}

    static AccessRules access() {
        return AccessRules.of(
                AccessRule.allow(HttpMethod.GET, CHECKPOINTS, Role.AUDITOR).asking(AFTER, ORIGIN),
                AccessRule.allowEveryone(HttpMethod.GET, KEYS));
    }

    /**
     * Those of more records than {@code after}, which is itself one of them or 0; at most {@value #MOST} of each tree.
     * {@code origin} asks for one tree alone.
     */
    @GetMapping(CHECKPOINTS)
    Mono<ResponseEntity<JsonNode>> checkpoints(ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            long after = query.parameters().whole(AFTER, 0, Integer.MAX_VALUE).orElse(0);
            var origin = query.parameters().text(ORIGIN);
            return Resource.of(new Logs(trees.stream()
                    .filter(tree -> origin.isEmpty() || origin.get().equals(tree.origin()))
                    .map(tree -> log(tree, after))
                    .toList()));
        });
    }

    private static Log log(SealedTree tree, long after) {
        tree.seal();
        var page = tree.checkpoints().after(after, MOST + 1);
        boolean more = page.size() > MOST;
        var shown = shown(tree, after, more ? page.subList(0, MOST) : page);
        return new Log(tree.origin(), shown, more ? shown.getLast().size() : null);
    }

    private static List<View> shown(SealedTree sealed, long after, List<Signed> page) {
        var tree = sealed.checkpoints().tiles().get().tree();
        var shown = new ArrayList<View>();
        long before = after;
        for (var signed : page) {
            var checkpoint = signed.checkpoint();
            var proof = tree.consistency(before, checkpoint.size()).stream()
                    .map(Lines::base64)
                    .toList();
            shown.add(new View(checkpoint.origin(), checkpoint.size(), signed.at(), signed.note(), proof));
            before = checkpoint.size();
        }
        return shown;
    }

    /** For everybody: a proof is worth nothing to who doesn't know the key. */
    @GetMapping(KEYS)
    Mono<Keys> known() {
        return Mono.just(new Keys(keys.all()));
    }
}
