package dev.vouchsafe.voucher.benchmark;

import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.OutsideMessages;
import dev.vouchsafe.voucher.ReservationBodies;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Reserves a voucher and reads another one over HTTP, in turns, at a fixed rhythm, and says how long the answers took.
 * No call waits for the one before, as if each were another caller's.
 */
final class CommandProbe {

    /** In milliseconds, counted from when the call should have been made: a late call is a slow one. */
    record Latencies(double[] reservations, double[] reads) {}

    private static final int PERIOD_MS = 50;

    private final WebTestClient partner;
    private final WebTestClient auditor;
    private int next;

    CommandProbe(ServiceUnderTest service) {
        partner = service.partner("P-1");
        auditor = service.somebody("auditor");
        OutsideMessages.qualify(new Driven(service), "P-1", "L-1");
    }

    /** A run that has begun. */
    final class Running {

        private final ScheduledExecutorService rhythm = Executors.newSingleThreadScheduledExecutor();
        private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
        private final Queue<Double> reservations = new ConcurrentLinkedQueue<>();
        private final Queue<Double> reads = new ConcurrentLinkedQueue<>();
        private final long start = System.nanoTime();
        private long turn;
        private volatile RuntimeException failure;

        private Running() {
            rhythm.scheduleAtFixedRate(this::call, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
        }

        private void call() {
            long due = start + TimeUnit.MILLISECONDS.toNanos(PERIOD_MS * turn);
            if (turn++ % 2 == 0) {
                int voucher = next++;
                callers.execute(() -> time(() -> reserve(voucher), due, reservations));
            } else {
                int voucher = DueStore.FREE - 1 - next;
                callers.execute(() -> time(() -> read(voucher), due, reads));
            }
        }

        private void time(Runnable call, long due, Queue<Double> latencies) {
            try {
                call.run();
            } catch (AssertionError | RuntimeException e) {
                failure = new IllegalStateException("a call failed", e);
            }
            latencies.add((System.nanoTime() - due) / 1e6);
        }

        Latencies stop() {
            rhythm.close();
            callers.close();
            if (failure != null) {
                throw failure;
            }
            return new Latencies(sorted(reservations), sorted(reads));
        }

        private static double[] sorted(Queue<Double> latencies) {
            return latencies.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        }
    }

    Running begin() {
        return new Running();
    }

    private void reserve(int voucher) {
        partner.post()
                .uri("/api/vouchers/" + DueStore.free(voucher) + "/reservation")
                .bodyValue(ReservationBodies.at("L-1", "2021-06-16", "2021-06-20", 5))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(byte[].class)
                .returnResult();
    }

    private void read(int voucher) {
        auditor.get()
                .uri("/api/vouchers/" + DueStore.free(voucher))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
    }
}
