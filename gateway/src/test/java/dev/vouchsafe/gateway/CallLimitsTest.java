package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** How much one caller may take, and that nobody else hears of it. */
class CallLimitsTest extends StartedGateway {

    private static final String UPLOAD = "/api/vouchers/PS-1/deliverables/plan.txt";

    @Override
    Map<String, String> settings() {
        return Map.of(
                "vouchsafe.gateway.limits.calls.of-caller", "5",
                "vouchsafe.gateway.limits.calls.guesses", "3",
                "vouchsafe.gateway.limits.at-once.uploads-of-tenant", "1",
                "vouchsafe.gateway.limits.time.silence", "1h");
    }

    private String partner(String subject, String partner) {
        return issuer.token(claims ->
                claims.subject(subject).claim("roles", List.of("partner-admin")).claim("partner_id", partner));
    }

    private ResponseSpec get(String token) {
        return call(HttpMethod.GET, "/api/program", token).exchange();
    }

    private ResponseSpec validate(String token) {
        return call(HttpMethod.POST, "/api/vouchers/PS-1/validation", token).exchange();
    }

    private void tooMany(ResponseSpec answer) {
        answer.expectHeader()
                .value(
                        "Retry-After",
                        value -> assertThat(Integer.parseInt(value)).isBetween(1, 60));
        problem(answer, 429, "too-many-requests");
    }

    @Test
    void aCallerHearsHowOftenItMayCallAndThatItCalledTooOften() {
        var often = partner("often", "P-1");
        get(often)
                .expectHeader()
                .valueEquals("RateLimit-Limit", "5")
                .expectHeader()
                .valueEquals("RateLimit-Remaining", "4")
                .expectHeader()
                .exists("RateLimit-Reset");
        for (int i = 0; i < 4; i++) {
            get(often).expectStatus().isOk();
        }
        long counted = turnedAway.today().tooMany();

        tooMany(get(often));

        assertThat(turnedAway.today().tooMany()).isEqualTo(counted + 1);
        assertThat(asked).hasSize(5);
        get(partner("another", "P-1")).expectStatus().isOk();
        get(partner("often", "P-2")).expectStatus().isOk();
    }

    @Test
    void whoGuessesAnAddressIsStoppedAndWhoKnowsItIsNot() {
        var guesser = partner("guesser", "P-1");
        var knows = partner("knows", "P-1");
        for (int i = 0; i < 5; i++) {
            validate(knows).expectStatus().isOk();
        }
        voucher.answer = request -> new FakeService.Said(404, "application/problem+json", "{}");
        for (int i = 0; i < 3; i++) {
            validate(guesser).expectStatus().isNotFound();
        }

        tooMany(validate(guesser));

        get(guesser).expectStatus().isNotFound();
    }

    @Test
    void uploadsOfOnePartnerLeaveRoomForThoseOfOthers() throws Exception {
        var slow = partner("slow", "P-1");
        try (var held = RawCall.to(port).say(put(slow) + "x")) {
            await().until(() -> upload(partner("colleague-" + System.nanoTime(), "P-1")) == 429);

            assertThat(upload(partner("other", "P-2"))).isEqualTo(200);

            held.say("y");
            assertThat(held.head()).startsWith("HTTP/1.1 200");
        }
        assertThat(upload(partner("again", "P-1"))).isEqualTo(200);
    }

    private int upload(String token) {
        return call(HttpMethod.PUT, UPLOAD, token)
                .bodyValue("a plan")
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static String put(String token) {
        return "PUT " + UPLOAD + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: 2\r\n\r\n";
    }
}
