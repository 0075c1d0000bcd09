package dev.vouchsafe.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTokensTest {

    private static final Duration TIME = Duration.ofMinutes(10);

    private final AtomicInteger minted = new AtomicInteger();
    private Instant now = Instant.parse("2021-03-15T09:00:00Z");
    private final KeptTokens tokens =
            new KeptTokens(claims -> claims.get("sub") + "-" + minted.incrementAndGet(), () -> now, TIME);

    @Test
    void theSameClaimsGetTheSameTokenForAWhile() {
        assertThat(tokens.carrying(ana("partner-admin"))).isEqualTo("ana-1");
        now = now.plus(TIME).minusMillis(1);
        assertThat(tokens.carrying(ana("partner-admin"))).isEqualTo("ana-1");
        now = now.plusMillis(1);
        assertThat(tokens.carrying(ana("partner-admin"))).isEqualTo("ana-2");
    }

    @Test
    void otherClaimsGetAnotherToken() {
        assertThat(tokens.carrying(ana("partner-admin"))).isEqualTo("ana-1");
        assertThat(tokens.carrying(ana("auditor"))).isEqualTo("ana-2");
        assertThat(tokens.carrying(ana("partner-admin"))).isEqualTo("ana-1");
    }

    private static Map<String, Object> ana(String role) {
        return Map.of("sub", "ana", "roles", List.of(role));
    }
}
