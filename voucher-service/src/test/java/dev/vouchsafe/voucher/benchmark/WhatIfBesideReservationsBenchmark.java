package dev.vouchsafe.voucher.benchmark;

import dev.vouchsafe.voucher.benchmark.CommandProbe.Latencies;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * What reservations wait for beside one what-if after the other, and alone. Its name keeps it out of the tests;
 * {@code -Dvouchsafe.benchmark.vouchers=100000} is the default.
 */
class WhatIfBesideReservationsBenchmark {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final int vouchers = Integer.getInteger("vouchsafe.benchmark.vouchers", 100_000);

    @Test
    void run() {
        try (var store = new DueStore(vouchers - DueStore.EARLIER - DueStore.FREE, 1_000)) {
            var probe = new CommandProbe(store.service);
            latencies(probe, elapsed());
            WhatIfCall.ask(store.service, 90);
            for (int round = 0; round < 2; round++) {
                print("alone", latencies(probe, elapsed()));
                var over = elapsed();
                var asked = new AtomicInteger();
                var asking = CompletableFuture.runAsync(() -> {
                    while (!over.getAsBoolean()) {
                        WhatIfCall.ask(store.service, 90);
                        asked.incrementAndGet();
                    }
                });
                print("beside a what-if", latencies(probe, asking::isDone));
                System.out.printf("%d what-ifs in that time%n", asked.get());
            }
        }
    }

    private static Latencies latencies(CommandProbe probe, BooleanSupplier over) {
        var running = probe.begin();
        while (!over.getAsBoolean()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return running.stop();
    }

    private static BooleanSupplier elapsed() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        return () -> System.nanoTime() > end;
    }

    private static void print(String when, Latencies latencies) {
        double[] ms = latencies.reservations();
        System.out.printf(
                "reservations %s: %d, p50 %.1f, p99 %.1f ms%n",
                when, ms.length, ms[ms.length / 2], ms[ms.length * 99 / 100]);
    }
}
