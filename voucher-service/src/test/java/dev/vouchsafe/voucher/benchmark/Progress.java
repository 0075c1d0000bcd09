package dev.vouchsafe.voucher.benchmark;

import dev.vouchsafe.platform.projection.Followers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * When the log, and what was published of it, were seen to have come how far. Looks often, so a time is late by no more
 * than a look.
 */
final class Progress {

    static final double LOOK_SECONDS = 0.025;
    private static final String OUTBOX = "outbox";

    private final DueStore store;
    private final Followers followers;
    private final TreeMap<Long, Instant> heads = new TreeMap<>();
    private final TreeMap<Long, Instant> published = new TreeMap<>();

    Progress(DueStore store) {
        this.store = store;
        this.followers = store.service.bean(Followers.class);
    }

    void watchWhile(BooleanSupplier condition) {
        while (condition.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos((long) (LOOK_SECONDS * 1000)));
            look();
        }
        look();
    }

    private void look() {
        heads.putIfAbsent(store.log.head(), store.clock.instant());
        published.putIfAbsent(followers.position(OUTBOX), store.clock.instant());
    }

    long head() {
        return heads.isEmpty() ? -1 : heads.lastKey();
    }

    boolean isFollowed() {
        return followers.positions().values().stream().allMatch(position -> position >= head());
    }

    /** How many seconds after they were due the events at these positions were durable, in order. */
    double[] durable(List<Long> positions) {
        return lateness(positions, heads);
    }

    /** The same for when the broker had acknowledged their messages. */
    double[] published(List<Long> positions) {
        return lateness(positions, published);
    }

    private double[] lateness(List<Long> positions, TreeMap<Long, Instant> seen) {
        var late = new ArrayList<Double>();
        positions.forEach(position ->
                late.add(Duration.between(store.due, seen.ceilingEntry(position).getValue())
                                .toNanos()
                        / 1e9));
        return late.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
