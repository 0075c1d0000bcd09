package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** The first service plays, and the second, which is to play on, is away. */
class WhatIfHalfAwayTest extends StartedGateway {

    /** Of the answer more than the connection holds by itself. */
    private static final int LINES = 500_000;

    @Test
    void whatTheFirstSaysIsLetGo() {
        payment.close();
        voucher.answer =
                request -> new FakeService.Said(200, "application/x-ndjson", "{\"withheld\": \"m-1\"}\n".repeat(LINES));

        problem(
                call(HttpMethod.POST, "/api/ops/what-if", otto)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .bodyValue("{\"changes\": {\"voucherLifeDays\": 90}}")
                        .exchange(),
                503,
                "unavailable");

        assertThat(asked).extracting(FakeService.Asked::service).containsExactly("voucher");
        await().until(() -> voucher.answering() == 0);
    }
}
