package dev.vouchsafe.voucher.benchmark;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;

/** Asks voucher-service what would have been. */
final class WhatIfCall {

    private WhatIfCall() {}

    /** How many bytes the service's whole answer has, with the lines for payment-service. */
    static long ask(ServiceUnderTest service, int voucherLifeDays) {
        return requireNonNull(service.somebody("auditor")
                .mutate()
                .responseTimeout(Duration.ofMinutes(5))
                .build()
                .post()
                .uri("/internal/what-if")
                .accept(MediaType.APPLICATION_NDJSON)
                .bodyValue(Map.of("changes", Map.of("voucherLifeDays", voucherLifeDays)))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(DataBuffer.class)
                .getResponseBody()
                .map(part -> {
                    long size = part.readableByteCount();
                    DataBufferUtils.release(part);
                    return size;
                })
                .reduce(0L, Long::sum)
                .block());
    }
}
