package dev.vouchsafe.voucher.benchmark;

import dev.vouchsafe.platform.testing.DocumentServer;
import dev.vouchsafe.voucher.benchmark.CommandProbe.Latencies;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * What reservations wait for beside one what-if after the other, and alone. Its name keeps it out of the tests;
 * {@code -Dvouchsafe.benchmark.vouchers=100000} is the default.
 */
class WhatIfBesideReservationsBenchmark {

    private static final int ROUNDS = 3;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final int vouchers = Integer.getInteger("vouchsafe.benchmark.vouchers", 100_000);

    @Test
    void run() {
        try (var store =
                new DueStore(vouchers - DueStore.EARLIER - DueStore.FREE, 1_000, DocumentServer.separate("3g"))) {
            var probe = new CommandProbe(store.service);
            latencies(probe, elapsed());
            WhatIfCall.ask(store.service, 90);
            for (int round = 1; round <= ROUNDS; round++) {
                double alone = p99("alone", latencies(probe, elapsed()));
                double beside = p99("beside what-ifs", latencies(probe, played(store)));
                System.out.printf("round %d: p99 beside what-ifs %.2f times that alone%n", round, beside / alone);
            }
        }
    }

    /** One what-if after the other, until the time is over. */
    private static BooleanSupplier played(DueStore store) {
        var over = elapsed();
        var playing = CompletableFuture.runAsync(() -> {
            int asked = 0;
            while (!over.getAsBoolean()) {
                WhatIfCall.ask(store.service, 90);
                asked++;
            }
            System.out.printf("%d what-ifs%n", asked);
        });
        return playing::isDone;
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

    private static double p99(String when, Latencies latencies) {
        double[] ms = latencies.reservations();
        double p99 = ms[ms.length * 99 / 100];
        System.out.printf("reservations %s: %d, p50 %.1f, p99 %.1f ms%n", when, ms.length, ms[ms.length / 2], p99);
        return p99;
    }
}
