package dev.vouchsafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eventstore.StoredEvent;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.CauseMetadata;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.trail.FactRecords;
import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.web.HttpJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What evidence has of each stored event, in each version, is what it always had: else the entries that are in the tree
 * could not be proven any more. The resource {@code records.json} has the entry of each golden file of the events.
 */
public final class GoldenRecords {

    private static final Instant AT = Instant.parse("2021-04-01T09:00:00Z");
    private static final Cause CAUSE = new Cause(
            "call:ana@fabrikam.example:c-1", Cause.Kind.CALL, "ana@fabrikam.example", List.of("partner-admin"), "c-1");

    private GoldenRecords() {}

    /** @param resources a class beside the golden files */
    public static void assertUnchanged(ServiceUnderTest service, Class<?> resources) {
        var facts = service.bean(FactRecords.class);
        var entries = new TreeMap<String, TrailEntry>();
        for (var stored : service.bean(EventCatalogue.class).entries()) {
            var name = stored.name() + ".v" + stored.version();
            var event = new StoredEvent(
                    0,
                    // An event is remembered by its id.
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                            .toString(),
                    stored.name(),
                    String.valueOf(stored.version()),
                    AT,
                    Set.of(),
                    CauseMetadata.of(CAUSE),
                    read(resources, "/stored/" + name + ".json"));
            entries.put(name, facts.asStored(event));
        }
        var written = HttpJson.mapper().readTree(HttpJson.mapper().writeValueAsString(entries));
        assertThat(written)
                .as(() -> written.toPrettyString())
                .isEqualTo(HttpJson.mapper().readTree(read(resources, "/records.json")));
    }

    private static byte[] read(Class<?> resources, String name) {
        try (var in = Objects.requireNonNull(resources.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
