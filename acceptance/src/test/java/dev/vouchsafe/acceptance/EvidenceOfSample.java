package dev.vouchsafe.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.play.Calls;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import dev.vouchsafe.verifier.EvidenceFile;
import dev.vouchsafe.verifier.NoteKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Files of evidence about what a sample did, through the gateway. */
final class EvidenceOfSample {

    private static final Set<String> OWN_KINDS = Set.of("voucher", "payment-request");
    /** A program is everybody's, and a person's key names nobody. */
    private static final Set<String> OF_NOBODY = Set.of("program", "person");

    /** The verifier has a test of its own with more of them. */
    private static final int CHANGES = 100;

    private final Calls gateway;
    private final List<JsonNode> trail;
    private final List<NoteKey> keys;

    /** @param trail all facts */
    EvidenceOfSample(Calls gateway, List<JsonNode> trail) {
        this.gateway = gateway;
        this.trail = trail;
        this.keys = gateway.read("/api/audit/keys")
                .path("keys")
                .valueStream()
                .map(key -> NoteKey.read(key.path("publicKey").asString()))
                .toList();
    }

    /** Each partner asks for each thing of its own; what it gets is whole and names nothing of others. */
    void assertNothingOfOthers() {
        var everything = new TreeSet<String>();
        var things = new TreeMap<String, Set<String>>();
        trail.forEach(entry -> {
            everything.addAll(ids(entry));
            var partner = partner(entry);
            if (partner != null
                    && OWN_KINDS.contains(entry.path("subject").path("kind").asString())) {
                things.computeIfAbsent(partner, first -> new TreeSet<>())
                        .add(entry.path("subject").path("id").asString());
            }
        });
        var served = new HashSet<String>();
        int attempts = 0;
        for (var partner : things.entrySet()) {
            for (var thing : partner.getValue()) {
                var file = file(
                        Map.of("sub", "e@x", "roles", List.of("partner-admin"), "partner_id", partner.getKey()), thing);
                if (file != null) {
                    served.add(partner.getKey());
                    assertWhole(file);
                    attempts += file.contains("\"value\":\"call.refused\"") ? 1 : 0;
                    var others = new TreeSet<>(everything);
                    others.removeAll(own(partner.getKey(), thing));
                    assertThat(others).isNotEmpty();
                    others.forEach(id -> assertThat(file)
                            .as("%s of %s", thing, partner.getKey())
                            .doesNotContain("\"" + id + "\"", "/" + id + "/", "/" + id + "\""));
                }
            }
        }
        assertThat(served).hasSizeGreaterThan(2);
        assertThat(attempts).as("files with refused calls").isPositive();
    }

    /** What an auditor gets of the thing with the longest history, with one byte of it changed. */
    void assertEachChangeIsFound() {
        var counts = new TreeMap<String, Integer>();
        trail.forEach(entry -> counts.merge(entry.path("subject").path("id").asString(), 1, Integer::sum));
        var thing = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        var file = file(Map.of("sub", "e@x", "roles", List.of("auditor")), thing);
        assertThat(file).isNotNull();
        assertWhole(file);
        byte[] whole = file.getBytes(UTF_8);
        var random = new Random();
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            assertThat(EvidenceFile.verify(changed, keys).code())
                    .as("byte %s", at)
                    .isNotZero();
        }
    }

    private void assertWhole(String file) {
        assertThat(EvidenceFile.verify(file.getBytes(UTF_8), keys))
                .satisfies(verdict ->
                        assertThat(verdict.code()).as(verdict.sentence()).isZero());
    }

    /** Null where the caller may not know of the thing, since it holds it no more. */
    private @Nullable String file(Map<String, Object> claims, String thing) {
        var reply = gateway.call(new ScenarioLine.Call(
                0, Instant.EPOCH, "e", claims, "GET", "/api/audit/evidence?subject=" + thing, null));
        if (reply.status() == 404) {
            return null;
        }
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    /** What stands in facts about the thing that are the partner's or nobody's. */
    private Set<String> own(String partner, String thing) {
        var own = new HashSet<>(Set.of(partner, thing));
        trail.stream()
                .filter(entry -> ids(entry).contains(thing))
                .filter(entry -> partner(entry) == null || partner.equals(partner(entry)))
                .forEach(entry -> own.addAll(ids(entry)));
        return own;
    }

    private static @Nullable String partner(JsonNode entry) {
        return entry.path("partnerId").isNull() ? null : entry.path("partnerId").asString();
    }

    private static Set<String> ids(JsonNode entry) {
        var ids = new HashSet<String>();
        Stream.concat(Stream.of(entry.path("subject")), entry.path("about").valueStream())
                .filter(thing -> !OF_NOBODY.contains(thing.path("kind").asString()))
                .forEach(thing -> ids.add(thing.path("id").asString()));
        return ids;
    }
}
