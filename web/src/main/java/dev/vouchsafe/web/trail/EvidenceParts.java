package dev.vouchsafe.web.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/**
 * The parts of an evidence file. Each service gives the gateway its own: a line for each entry, in canonical JSON, in
 * the order in which they were recorded. Neither has a whole file in memory.
 */
public final class EvidenceParts {

    /** Where a service gives its part, to the gateway alone. 404 if it has none. */
    public static final String PATH = "/internal/evidence";

    /** A header of a part: what it is about, as canonical JSON that is escaped for an address. */
    public static final String SUBJECT = "Evidence-Subject";

    /** A header of a part: whether there are facts in it, {@code true} or {@code false}. */
    public static final String FACTS = "Evidence-Facts";

    /** Entries that are written at once. */
    private static final int AT_ONCE = 64;

    private EvidenceParts() {}

    /** When it was recorded. By this, entries of several trees are in order; those of one tree stay in the tree's. */
    public static Instant recordedAt(Map<?, ?> entry) {
        var disclosed = (Map<?, ?>) Objects.requireNonNull(entry.get("disclosed"));
        var field = (Map<?, ?>) Objects.requireNonNull(disclosed.get("recordedAt"));
        return Instant.parse(String.valueOf(field.get("value")));
    }

    /** A part of these entries. */
    public static Flux<DataBuffer> part(Flux<String> entries) {
        return written(entries.map(entry -> entry + "\n"));
    }

    /**
     * A file of these entries.
     *
     * @param subject as canonical JSON, like the entries
     */
    public static Flux<DataBuffer> file(String format, String subject, Flux<String> entries) {
        var separated = entries.index((place, entry) -> place == 0 ? entry : "," + entry);
        return written(separated
                .startWith("{\"entries\":[")
                .concatWithValues("],\"format\":\"" + format + "\",\"subject\":" + subject + "}"));
    }

    private static Flux<DataBuffer> written(Flux<String> texts) {
        return texts.buffer(AT_ONCE)
                .map(some -> DefaultDataBufferFactory.sharedInstance.wrap(
                        String.join("", some).getBytes(UTF_8)));
    }
}
