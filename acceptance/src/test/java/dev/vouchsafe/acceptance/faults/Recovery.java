package dev.vouchsafe.acceptance.faults;

import dev.vouchsafe.platform.deadline.Deadlines;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.projection.Followers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How long after the store's return each follower has followed something new, and each service has decided what was
 * due.
 */
final class Recovery {

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HurtServices services;
    private final Instant due;
    private final Map<String, Long> heads = new HashMap<>();
    private final Map<String, Long> moved = new TreeMap<>();
    private final Map<String, Long> decided = new TreeMap<>();

    /** @param due up to when everything due is to be decided */
    Recovery(HurtServices services, Instant due) {
        this.services = services;
        this.due = due;
    }

    /** What is in the logs from now on is new. To be called when nothing new can come. */
    void nothingComes() {
        services.names()
                .forEach(name -> heads.put(
                        name,
                        services.bean(name, Followers.class).positions().values().stream()
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(-1)));
    }

    /** Waits for all of it; called when the store is back. */
    void await() {
        long back = System.nanoTime();
        await(() -> "all to move and to be decided: " + this, () -> {
            services.names()
                    .forEach(name -> services.bean(name, Followers.class)
                            .positions()
                            .forEach((follower, position) -> {
                                if (position > heads.get(name)) {
                                    moved.putIfAbsent(name + "/" + follower, millisSince(back));
                                }
                            }));
            List.of(HurtServices.VOUCHER, HurtServices.PAYMENT).forEach(name -> {
                if (!decided.containsKey(name) && isDecided(name)) {
                    decided.put(name, millisSince(back));
                }
            });
            return moved.size()
                            == services.names().stream()
                                    .mapToInt(name -> services.bean(name, Followers.class)
                                            .positions()
                                            .size())
                                    .sum()
                    && decided.size() == 2;
        });
    }

    private boolean isDecided(String service) {
        try {
            var log = services.bean(service, LogReader.class);
            // The index may lack what it has not followed yet.
            return services.bean(service, Followers.class).position("deadlines") >= heads.get(service)
                    && log.head() >= 0
                    && services.bean(service, Deadlines.class).due(due, 1).isEmpty();
        } catch (RuntimeException unreachable) {
            return false;
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** @throws AssertionError if it doesn't become true */
    static void await(Supplier<String> what, Duration patience, Duration look, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain " + patience + " for " + what.get());
            }
            LockSupport.parkNanos(look.toNanos());
        }
    }

    static void await(Supplier<String> what, BooleanSupplier condition) {
        await(what, PATIENCE, LOOK, condition);
    }

    /** Milliseconds, by service and follower. */
    Map<String, Long> moved() {
        return moved;
    }

    /** Milliseconds, by service. */
    Map<String, Long> decided() {
        return decided;
    }

    @Override
    public String toString() {
        return "moved after " + moved + " ms, deadlines decided after " + decided + " ms";
    }
}
