package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the gateway waits on a connection, and how many of them one address may hold. */
class ConnectionLimitsTest extends StartedGateway {

    private static final String GET = "GET /api/program HTTP/1.1\r\nHost: localhost\r\n";

    @Override
    Map<String, String> settings() {
        return Map.of(
                "vouchsafe.gateway.limits.at-once.connections-of-address", "4",
                "vouchsafe.gateway.limits.time.header", "1s",
                "vouchsafe.gateway.limits.time.silence", "1s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /api/pro", GET})
    void whoDoesNotFinishItsHeadersIsLetGo(String begun) throws Exception {
        try (var slow = RawCall.to(port).say(begun)) {
            assertThat(slow.all()).isEmpty();
        }
    }

    @Test
    void whoHoldsABodyBackIsLetGo() throws Exception {
        try (var slow = RawCall.to(port)
                .say(
                        "PUT /api/vouchers/PS-1/deliverables/plan.txt HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + ana + "\r\nContent-Length: 100\r\n\r\nfirst")) {
            assertThat(slow.all()).startsWith("HTTP/1.1 408").contains("request-timeout");
        }
    }

    @Test
    void idleConnectionsMakeRoomForOneThatCalls() throws Exception {
        var idle = new ArrayList<RawCall>();
        try {
            for (int i = 0; i < 4; i++) {
                idle.add(RawCall.to(port));
            }
            try (var used = RawCall.to(port)) {
                assertThat(idle.getFirst().isClosed()).isTrue();
                assertThat(used.say(GET + "Authorization: Bearer " + ana + "\r\n\r\n")
                                .head())
                        .startsWith("HTTP/1.1 200");
            }
        } finally {
            for (var each : idle) {
                each.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/program HTTP/1.1\r\n",
                "GET /api/program HTTP/1.1\r\nHost: \r\n",
                "GET /api/program HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
                "GET /api/program HTTP/1.1\r\nHost: a\r\nHost: a\r\n",
                GET
                        + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n"
            })
    void oneHostIsNamedAndNoWebSocketAskedFor(String head) throws Exception {
        try (var odd = RawCall.to(port).say(head + "Authorization: Bearer " + ana + "\r\n\r\n")) {
            assertThat(odd.head()).startsWith("HTTP/1.1 400");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aTokenThatNamesSomeHundredAgreementsIsRead() {
        var agreements = new ArrayList<String>();
        for (int i = 0; i < 450; i++) {
            agreements.add("V1203%03d".formatted(i));
        }
        var customer = issuer.token(claims -> claims.subject("many@contoso.example")
                .claim("roles", List.of("customer-admin"))
                .claim("agreement_ids", agreements));
        client.get()
                .uri("/api/vouchers")
                .headers(headers -> headers.setBearerAuth(customer))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
