package dev.vouchsafe.platform.readmodel;

import org.jspecify.annotations.Nullable;

/**
 * A read model that served, compared with the one that was rebuilt, when both stood at the same position of the log.
 *
 * @param differing how many documents are not the same in both, or only in one of them
 * @param first the first of them by id; null if there is none
 * @param millis how long it took, during which the read model did not follow the log
 */
public record RebuildComparison(
        long position,
        Side live,
        Side rebuilt,
        long differing,
        @Nullable Difference first,
        long millis) {

    /**
     * One of the two.
     *
     * @param digest SHA-256 over its documents in order of their ids, each with its fields in order of their names
     */
    public record Side(long documents, String digest) {}

    /** A document that is not the same in both; as JSON, null where it is missing. */
    public record Difference(
            String id, @Nullable String live, @Nullable String rebuilt) {}

    /** Whether both hold the same documents. */
    public boolean equal() {
        return live.digest().equals(rebuilt.digest());
    }
}
