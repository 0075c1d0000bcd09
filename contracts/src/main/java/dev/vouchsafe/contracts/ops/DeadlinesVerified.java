package dev.vouchsafe.contracts.ops;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What became of all deadlines that follow from the logs, compared with what is recorded of them.
 *
 * @param status {@code right}, {@code wrong} if anything is, or {@code running} while that is not known
 * @param checked how many deadlines were derived, by kind
 * @param early recorded before they were due, or without being due at all
 * @param twice recorded once more
 * @param missing that came and are not recorded
 * @param wrongInstant recorded with another instant than their own
 * @param lateness of what is recorded as it should be
 * @param first the first faults
 */
public record DeadlinesVerified(
        String status,
        Map<String, Long> checked,
        long early,
        long twice,
        long missing,
        long wrongInstant,
        LatenessHistogram lateness,
        List<Fault> first) {

    public static final String RIGHT = "right";
    public static final String WRONG = "wrong";
    public static final String RUNNING = "running";

    /** How many faults are listed. */
    public static final int LISTED = 20;

    /** The subject of a deadline. */
    public record Subject(String kind, String id) {}

    /**
     * One deadline that isn't as it should be.
     *
     * @param fault {@code early}, {@code twice}, {@code missing} or {@code wrongInstant}
     * @param dueAt when it was due by the events before; null if nothing was
     * @param recorded the instant that is recorded for it; null if none is
     * @param recordedAt null if it isn't recorded
     * @param position where it is recorded, or would have had to be at the latest
     */
    public record Fault(
            String service,
            String kind,
            Subject subject,
            String fault,
            @Nullable Instant dueAt,
            @Nullable Instant recorded,
            @Nullable Instant recordedAt,
            long position) {}

    public DeadlinesVerified {
        checked = Map.copyOf(checked);
        first = List.copyOf(first);
    }

    /** What all of these come to: running while one is, wrong if one is. */
    public static DeadlinesVerified together(Collection<DeadlinesVerified> some) {
        var checked = new TreeMap<String, Long>();
        some.forEach(each -> each.checked.forEach((kind, count) -> checked.merge(kind, count, Long::sum)));
        return new DeadlinesVerified(
                List.of(RUNNING, WRONG).stream()
                        .filter(grave -> some.stream().anyMatch(each -> each.status.equals(grave)))
                        .findFirst()
                        .orElse(RIGHT),
                checked,
                sum(some, DeadlinesVerified::early),
                sum(some, DeadlinesVerified::twice),
                sum(some, DeadlinesVerified::missing),
                sum(some, DeadlinesVerified::wrongInstant),
                LatenessHistogram.together(
                        some.stream().map(DeadlinesVerified::lateness).toList()),
                some.stream().flatMap(each -> each.first.stream()).limit(LISTED).toList());
    }

    private static long sum(Collection<DeadlinesVerified> some, ToLongFunction<DeadlinesVerified> count) {
        return some.stream().mapToLong(count).sum();
    }
}
