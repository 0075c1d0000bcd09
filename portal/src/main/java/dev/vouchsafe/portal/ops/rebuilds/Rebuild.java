package dev.vouchsafe.portal.ops.rebuilds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild, as the API shows it.
 *
 * @param state such as {@code running} or {@code done}
 * @param position how far it is in the log, of {@code head}
 * @param switched whether its readers read the new one
 * @param comparison live against rebuilt; null as long as there is none
 * @param failure why it failed; null if it didn't
 */
public record Rebuild(
        String id,
        String service,
        String readModel,
        String state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long position,
        long head,
        boolean switched,
        @Nullable Comparison comparison,
        @Nullable String failure) {

    /** Live against rebuilt. */
    public record Comparison(boolean equal, long differing) {}

    public boolean isOver() {
        return finishedAt != null;
    }
}
