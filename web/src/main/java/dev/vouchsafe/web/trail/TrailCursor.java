package dev.vouchsafe.web.trail;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has walked through the trail. What is behind the last entry is still to come, and so is what is
 * before it but was recorded after the walk looked at its source.
 *
 * @param last the last entry in the order of the trail; null for none
 * @param heads the last position that each source had when the walk looked at it
 */
public record TrailCursor(@Nullable TrailKey last, Map<String, Long> heads) {

    /** Before everything. */
    public static final TrailCursor START = new TrailCursor(null, Map.of());

    private static final String NOTHING = "-";
    private static final String BETWEEN = " ";

    public TrailCursor {
        heads = Collections.unmodifiableMap(new TreeMap<>(heads));
    }

    /** The last position that the source had; -1 if the walk hasn't looked at it. */
    public long head(String source) {
        return heads.getOrDefault(source, -1L);
    }

    /** Whether the walk has gone by the place of this entry. */
    public boolean isPast(TrailKey key) {
        return last != null && key.compareTo(last) <= 0;
    }

    /** As callers get it and give it back. */
    public String token() {
        var text = new StringBuilder(last == null ? NOTHING : last.recordedAt() + BETWEEN + last.id());
        heads.forEach((source, head) -> {
            if (head >= 0) {
                text.append(BETWEEN).append(source).append(head);
            }
        });
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if it is no such token. */
    public static Optional<TrailCursor> read(String token) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(BETWEEN, -1);
            boolean begun = !parts[0].equals(NOTHING);
            var last = begun ? new TrailKey(Instant.parse(parts[0]), id(parts[1])) : null;
            var heads = new TreeMap<String, Long>();
            for (int i = begun ? 2 : 1; i < parts.length; i++) {
                var head = id(parts[i]);
                heads.put(head.source(), head.position());
            }
            return Optional.of(new TrailCursor(last, heads));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException noToken) {
            return Optional.empty();
        }
    }

    private static TrailId id(String text) {
        return TrailId.read(text).orElseThrow(() -> new IllegalArgumentException(text));
    }
}
