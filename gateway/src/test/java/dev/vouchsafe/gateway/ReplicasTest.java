package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * A second replica of three services beside the usual one: voucher's answers, payment's takes calls and never answers
 * one, and nobody listens at eligibility's.
 */
class ReplicasTest extends StartedGateway {

    private static final String STATE = """
            {"at": "2021-01-01T00:00:00Z",
             "services": [{"service": "%s-service", "status": "up", "because": [], "inbound": [], "outbox": {"waiting": 0, "oldestSeconds": 0.0},
                           "followers": [], "deadlines": {"pending": 1, "overdue": 0, "latestLatenessMillis": null}, "deadLetters": 0,
                           "trail": {"status": "unknown", "verifiedAt": null, "position": null}}],
             "refusals": [], "turnedAway": {"unauthorized": 1, "tooMany": 0}}""";

    private final CountDownLatch end = new CountDownLatch(1);
    private final FakeService answers = replica("voucher 2");
    private final FakeService silent = replica("payment 2");

    private FakeService replica(String name) {
        try {
            return new FakeService(name, asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Map<String, String> settings() {
        silent.answer = request -> {
            await(end);
            return FakeService.Said.json("{}");
        };
        return Map.of(
                "vouchsafe.services.voucher",
                answers.uri(),
                "vouchsafe.services.payment",
                silent.uri(),
                "vouchsafe.services.eligibility",
                "http://127.0.0.1:" + nobodysPort(),
                "vouchsafe.gateway.timeouts.replica",
                "1s",
                "spring.cloud.gateway.server.webflux.httpclient.response-timeout",
                "2s");
    }

    private static int nobodysPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void letGo() {
        end.countDown();
        answers.close();
        silent.close();
    }

    @Test
    void answerInTurn() {
        for (int calls = 0; calls < 4; calls++) {
            isOk(HttpMethod.GET, "/api/vouchers/PS-1?size=%20a%3Fb");
        }
        assertThat(whoWasAsked()).containsExactlyInAnyOrder("voucher", "voucher", "voucher 2", "voucher 2");
        assertThat(asked).allSatisfy(call -> assertThat(call.path()).isEqualTo("/api/vouchers/PS-1?size=%20a%3Fb"));
    }

    @Test
    void whatNobodyHeardIsAskedOfAnotherWhateverItIs() {
        for (int calls = 0; calls < 3; calls++) {
            isOk(HttpMethod.POST, "/api/partners/P-4001/agreement");
        }
        assertThat(whoWasAsked()).containsExactly("eligibility", "eligibility", "eligibility");
        assertThat(asked).allSatisfy(call -> assertThat(call.body()).isEqualTo("{\"version\": \"1\"}"));
    }

    /** Once it was silent it rests; what it has heard and might change is made nowhere else. */
    @Test
    void aReadIsAskedOfAnotherAndAChangeIsNot() {
        int refused = 0;
        for (int calls = 0; calls < 4; calls++) {
            var status = call(HttpMethod.POST, "/api/payment-requests", ana)
                    .bodyValue("{}")
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getStatus();
            refused += HttpStatus.OK.equals(status) ? 0 : 1;
        }
        assertThat(refused).isOne();
        assertThat(whoWasAsked()).containsOnlyOnce("payment 2").hasSize(4);

        for (int calls = 0; calls < 4; calls++) {
            isOk(HttpMethod.GET, "/api/payment-requests");
        }
        assertThat(whoWasAsked()).containsOnlyOnce("payment 2").hasSize(8);
    }

    @Test
    void theGatewaysOwnCallsGoToThemToo() {
        for (var service : List.of(voucher, answers, payment, notification, eligibility)) {
            service.answer = request -> FakeService.Said.json(STATE.formatted(request.service()));
        }
        for (int calls = 0; calls < 2; calls++) {
            call(HttpMethod.GET, "/api/ops/state", otto)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.services[*].status")
                    .value(states -> assertThat(states).hasToString("[\"up\",\"up\",\"up\",\"up\"]"));
        }
        assertThat(whoWasAsked()).contains("voucher", "voucher 2", "payment", "eligibility");
    }

    private void isOk(HttpMethod method, String path) {
        var call = call(method, java.net.URI.create(path), ana);
        (method == HttpMethod.POST ? call.bodyValue("{\"version\": \"1\"}") : call)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private List<String> whoWasAsked() {
        return asked.stream().map(FakeService.Asked::service).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
