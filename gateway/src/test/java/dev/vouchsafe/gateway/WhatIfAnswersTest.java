package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Two services play, one after the other, and one answers. */
class WhatIfAnswersTest extends StartedGateway {

    private static final String PATH = "/api/ops/what-if";
    private static final String ASKED = "{\"changes\": {\"voucherLifeDays\": 90}}";
    private static final String LINES = "{\"asked\": {}}\n{\"withheld\": \"m-1\"}\n";

    @Test
    void whatTheFirstSaysFlowsToTheSecondWhichAnswers() {
        voucher.answer = request -> new FakeService.Said(200, "application/x-ndjson", LINES);
        payment.answer = request -> FakeService.Said.json("{\"millis\": 7}");

        ask(otto, "application/json").expectStatus().isOk().expectBody().json("{\"millis\": 7}");

        assertThat(asked).extracting(FakeService.Asked::service).containsExactly("voucher", "payment");
        assertThat(asked).extracting(FakeService.Asked::path).containsOnly("/internal/what-if");
        assertThat(asked.getFirst().body()).isEqualTo(ASKED);
        assertThat(asked.getLast().body()).isEqualTo(LINES);
        assertThat(asked.getLast().header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(asked)
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).isEqualTo("Bearer " + otto));
    }

    @Test
    void whatTheFirstRefusesIsTheAnswer() {
        voucher.answer = request -> new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}");

        ask(otto, "application/json").expectStatus().isBadRequest().expectBody().json("{\"code\": \"malformed\"}");

        assertThat(asked).hasSize(1);
    }

    @Test
    void asCsvTheFirstAnswersAlone() {
        voucher.answer = request -> new FakeService.Said(200, "text/csv", "voucherId\r\nPS-1\r\n");

        ask(otto, "text/csv")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv")
                .expectBody(String.class)
                .isEqualTo("voucherId\r\nPS-1\r\n");

        assertThat(asked).hasSize(1);
    }

    @Test
    void aSecondOneIsTurnedAwayWhileTheFirstIsPlayed() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        voucher.answer = request -> {
            begun.countDown();
            await(goOn);
            return new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}");
        };
        var first = CompletableFuture.supplyAsync(() -> ask(otto, "application/json"));
        begun.await();

        ask(otto, "application/json")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "5");
        goOn.countDown();
        first.join().expectStatus().isBadRequest();
        ask(otto, "application/json").expectStatus().isBadRequest();
    }

    @Test
    void whenTheCallerGoesTheNextIsPlayed() {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        voucher.answer = request -> {
            begun.countDown();
            await(goOn);
            return FakeService.Said.json("{}");
        };
        var caller = client.mutate()
                .responseTimeout(Duration.ofSeconds(1))
                .build()
                .post()
                .uri(PATH)
                .header("Authorization", "Bearer " + otto)
                .header("Content-Type", "application/json")
                .bodyValue(ASKED);
        // On a busy machine it may be gone before it was passed on, and asks again.
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThatThrownBy(caller::exchange).hasMessageContaining("Timeout");
            assertThat(begun.getCount()).isZero();
        });
        voucher.answer = request -> new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}");

        Awaitility.await()
                .untilAsserted(
                        () -> ask(otto, "application/json").expectStatus().isBadRequest());
        goOn.countDown();
    }

    @Test
    void theServiceHearsOfWhatFormTheBodyIs() {
        voucher.answer = request -> new FakeService.Said(415, "application/problem+json", "{}");

        call(HttpMethod.POST, PATH, otto)
                .header("Content-Type", "text/plain")
                .header("Content-Encoding", "gzip")
                .bodyValue(ASKED)
                .exchange()
                .expectStatus()
                .isEqualTo(415);

        assertThat(asked.getFirst().header("Content-Encoding")).isEqualTo("gzip");
        assertThat(asked.getFirst().header("Content-Type")).isEqualTo("text/plain");
    }

    @Test
    void onlyStaffMayAskAndNobodyComesToTheServicesOwnPaths() {
        problem(call(HttpMethod.POST, "/internal/what-if", otto).bodyValue("{}").exchange(), 404, "not-found");
        assertThat(asked).isEmpty();
        problem(ask(ana, "application/json"), 403, "forbidden");
        // One service writes the attempt down.
        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request.path()).isEqualTo(PATH));
    }

    @Test
    void theProgressIsThatOfWhoPlays() {
        voucher.answer = request -> FakeService.Said.json("{\"running\": false, \"played\": 0, \"events\": 0}");
        payment.answer = request -> FakeService.Said.json("{\"running\": true, \"played\": 3, \"events\": 9}");

        call(HttpMethod.GET, PATH, otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"running\": true, \"service\": \"payment-service\", \"played\": 3, \"events\": 9}");
    }

    private ResponseSpec ask(String token, String accept) {
        return call(HttpMethod.POST, PATH, token)
                .header("Accept", accept)
                .header("Content-Type", "application/json")
                .bodyValue(ASKED)
                .exchange();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
