package dev.vouchsafe.voucher.benchmark;

import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.OutsideMessages;
import dev.vouchsafe.voucher.ReservationBodies;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import java.util.concurrent.Executors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A running voucher-service with so many vouchers, twenty to an agreement, each assigned; the first ones are reserved
 * too.
 */
final class FilledStore implements AutoCloseable {

    static final int RESERVED = 50;
    /** Before a path: asked by the partner that holds the reserved vouchers, not by an auditor. */
    static final String AS_PARTNER = "partner:";

    private static final String NOW = "2021-03-16T09:00:00Z";
    private static final int PER_AGREEMENT = 20;
    private static final int WRITERS = 16;

    final int vouchers;
    private final ServiceUnderTest service;
    private final Driven told;
    private final WebTestClient auditor;
    private final WebTestClient partner;

    FilledStore(int vouchers) {
        this.vouchers = vouchers;
        service = new ServiceUnderTest(
                () -> VoucherServiceApplication.application().properties("vouchsafe.settle.timeout=2h"), NOW);
        told = new Driven(service);
        auditor = service.somebody("auditor")
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                .build();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int agreement = 0; agreement * PER_AGREEMENT < vouchers; agreement++) {
                int first = agreement * PER_AGREEMENT;
                writers.submit(() -> fill(first));
            }
        }
        service.advanceTo(NOW);
        partner = service.partner("P-1");
        reserveSome();
    }

    private void fill(int first) {
        var agreement = "V-" + first / PER_AGREEMENT;
        told.told("benefit-" + agreement, "vlsc.benefit.activated.v1", OutsideMessages.benefit(agreement));
        told.told(
                "days-" + agreement,
                "vlsc.days.accrued.v1",
                OutsideMessages.days(agreement, 5 * PER_AGREEMENT, "2019-11-04"));
        for (int n = first; n < Math.min(vouchers, first + PER_AGREEMENT); n++) {
            told.told(
                    voucher(n),
                    "vlsc.voucher.assigned.v1",
                    OutsideMessages.assigned(voucher(n), agreement, 5, "2021-03-15"));
        }
    }

    private void reserveSome() {
        OutsideMessages.qualify(told, "P-1", "L-1");
        for (int n = 0; n < RESERVED; n++) {
            partner.post()
                    .uri("/api/vouchers/" + measured(n) + "/reservation")
                    .bodyValue(ReservationBodies.at("L-1", "2021-03-16", "2021-03-20", 5))
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectBody(byte[].class);
        }
        service.advanceTo(NOW);
    }

    /** One of the reserved vouchers, which are spread over the whole store. */
    String measured(int n) {
        return voucher(n * (vouchers / RESERVED));
    }

    private static String voucher(int n) {
        return "PS-%06d".formatted(n);
    }

    /** How long the answer took, in nanoseconds. */
    long timeOf(String path) {
        var caller = path.startsWith(AS_PARTNER) ? partner : auditor;
        long start = System.nanoTime();
        caller.get()
                .uri(path.substring(path.indexOf('/')))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
        return System.nanoTime() - start;
    }

    /** How long it took, in words, and how many bytes it was. */
    String wholeAsCsv() {
        long start = System.nanoTime();
        var bytes = auditor.get()
                .uri("/api/vouchers")
                .header("Accept", "text/csv")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(DataBuffer.class)
                .getResponseBody()
                .map(FilledStore::sizeOf)
                .reduce(0, Integer::sum)
                .block();
        return "%d kB in %d ms".formatted(bytes / 1000, (System.nanoTime() - start) / 1_000_000);
    }

    private static int sizeOf(DataBuffer part) {
        int size = part.readableByteCount();
        DataBufferUtils.release(part);
        return size;
    }

    @Override
    public void close() {
        service.close();
    }
}
