package dev.vouchsafe.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.mock.web.server.MockWebSession;
import reactor.core.publisher.Mono;

class LongestSessionTest {

    @ParameterizedTest
    @CsvSource({"PT11H59M, false", "PT12H1M, true"})
    void aSessionEndsHoweverMuchItIsUsed(Duration age, boolean ended) {
        var session = new MockWebSession();
        session.start();
        InstantSource later = () -> Instant.now().plus(age);
        var exchange = MockServerWebExchange.builder(MockServerHttpRequest.get("/"))
                .session(session)
                .build();

        new LongestSession(Duration.ofHours(12), later)
                .filter(exchange, all -> Mono.empty())
                .block();

        assertThat(!session.isStarted() || session.isExpired()).isEqualTo(ended);
    }
}
