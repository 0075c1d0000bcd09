package dev.vouchsafe.contracts.ops;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one service stands.
 *
 * @param status {@code up}, {@code degraded}, {@code down}, or {@code unreachable} if it can't be asked
 * @param because why it isn't up, a sentence each
 * @param inbound by topic; empty if it reads none, or if the broker can't be asked
 * @param outbox null if it can't be asked
 * @param deadlines null if it can't be asked
 * @param deadLetters how many wait for somebody; null if the broker can't be asked
 * @param trail null if it can't be asked
 */
public record ServiceState(
        String service,
        String status,
        List<String> because,
        List<FollowerLag> followers,
        List<InboundLag> inbound,
        @Nullable OutboxLag outbox,
        @Nullable DeadlineFigures deadlines,
        @Nullable Long deadLetters,
        @Nullable TrailFigures trail) {

    public static final String UP = "up";
    public static final String DEGRADED = "degraded";
    public static final String DOWN = "down";
    public static final String UNREACHABLE = "unreachable";

    /**
     * How far something that follows the log is behind it.
     *
     * @param behind events
     * @param behindSeconds how long ago the first of them was recorded
     * @param owner the process that follows; null if none does
     */
    public record FollowerLag(
            String name,
            long behind,
            double behindSeconds,
            @Nullable String owner) {}

    /**
     * How far the service is behind an inbound topic.
     *
     * @param behind messages
     * @param behindSeconds how long ago the first of them came to the topic
     */
    public record InboundLag(String topic, long behind, double behindSeconds) {}

    /**
     * Events that are not published yet.
     *
     * @param oldestSeconds how long ago the first of them was recorded
     */
    public record OutboxLag(long waiting, double oldestSeconds) {}

    /**
     * @param overdue those that came and are not recorded, or that somebody has to act on
     * @param latestLatenessMillis of the one that was recorded last; null if none was
     */
    public record DeadlineFigures(
            long pending, long overdue, @Nullable Long latestLatenessMillis) {}

    /**
     * What the last verification of the trail found.
     *
     * @param status {@code whole}, {@code wrong}, {@code running}, or {@code unknown} if there was none since the start
     * @param verifiedAt null if there was none
     * @param position up to where it is whole; null if there was none
     */
    public record TrailFigures(
            String status,
            @Nullable Instant verifiedAt,
            @Nullable Long position) {}

    public ServiceState {
        because = List.copyOf(because);
        followers = List.copyOf(followers);
        inbound = List.copyOf(inbound);
    }

    /** Of a service of which nothing is known. */
    public static ServiceState unreachable(String service, String because) {
        return new ServiceState(service, UNREACHABLE, List.of(because), List.of(), List.of(), null, null, null, null);
    }
}
