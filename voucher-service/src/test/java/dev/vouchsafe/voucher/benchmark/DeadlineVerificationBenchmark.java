package dev.vouchsafe.voucher.benchmark;

import dev.vouchsafe.platform.testing.DocumentServer;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to derive the deadlines of so many vouchers again, a fifth of them expired, and to compare them
 * with the log. Its name keeps it out of the tests; {@code docs/benchmarks.md} has the command.
 * {@code -Dvouchsafe.benchmark.vouchers=100000} is the default.
 */
class DeadlineVerificationBenchmark {

    private static final int ROUNDS = 5;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final int vouchers = Integer.getInteger("vouchsafe.benchmark.vouchers", 100_000);

    @Test
    void run() {
        try (var store =
                new DueStore(vouchers - DueStore.EARLIER - DueStore.FREE, 100, DocumentServer.separate("3g"))) {
            store.warmUp();
            run(store, System.out);
        }
    }

    private void run(DueStore store, PrintStream out) {
        out.printf("%d vouchers, %d of them expired; %d events.%n", vouchers, DueStore.EARLIER, store.log.head() + 1);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            String verified = verified(store);
            while (verified.contains("\"running\"")) {
                LockSupport.parkNanos(LOOK_NANOS);
                verified = verified(store);
            }
            out.printf("%.2f s: %s%n", (System.nanoTime() - start) / 1e9, verified);
        }
    }

    private static String verified(DueStore store) {
        return store.service
                .somebody("auditor")
                .get()
                .uri("/api/ops/deadlines/verification")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
