package dev.vouchsafe.platform.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.http.wiring.HttpTest;
import dev.vouchsafe.web.PartOfCall;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** One call that the gateway makes of several is in the trail once. */
@Import(SampleAttempts.class)
@TestPropertySource(properties = {"spring.application.name=sample-service", PartOfCall.SETTING + "=a-secret"})
class PartsOfCallTest extends HttpTest {

    @Autowired
    private AttemptStore store;

    private final String audrey = ISSUER.token("audrey@vouchsafe.example", "auditor");
    private long before;

    @BeforeEach
    void count() {
        before = store.next();
    }

    private long recorded() {
        return store.next() - before;
    }

    /** Another service records it, or did. What the gateway didn't mark is recorded, whoever says what. */
    @Test
    void aReadThatIsPartOfOneThatIsRecordedIsNotRecordedAgain() {
        var paths = List.of("/api/things/vouchers/PS-1", "/api/things/vouchers/PS-1?unknown=1", "/api/nowhere");

        paths.forEach(path -> ask(HttpMethod.GET, path, "c-1", new PartOfCall("a-secret"), audrey));
        assertThat(recorded()).isZero();

        paths.forEach(path -> ask(HttpMethod.GET, path, "c-1", new PartOfCall("guessed"), audrey));
        assertThat(recorded()).isEqualTo(3);
    }

    @Test
    void aMarkCountsForTheCallOfItsCallerAndForReadsAlone() {
        var parts = new PartOfCall("a-secret");
        var path = "/api/things/vouchers/PS-1?unknown=1";

        ask(HttpMethod.DELETE, path, "c-1", parts, audrey);
        assertThat(recorded()).isEqualTo(1);

        var other = new HttpHeaders();
        other.setBearerAuth(ana);
        other.set("X-Correlation-Id", "c-1");
        parts.mark(other);
        call(HttpMethod.GET, path, audrey)
                .header("X-Correlation-Id", "c-1")
                .header(PartOfCall.HEADER, other.getFirst(PartOfCall.HEADER))
                .exchange();
        call(HttpMethod.GET, path, ana)
                .header("X-Correlation-Id", "c-2")
                .header(PartOfCall.HEADER, other.getFirst(PartOfCall.HEADER))
                .exchange();
        assertThat(recorded()).isEqualTo(3);
    }

    private void ask(HttpMethod method, String path, String correlation, PartOfCall parts, String token) {
        call(method, path, token)
                .headers(headers -> {
                    headers.set("X-Correlation-Id", correlation);
                    parts.mark(headers);
                })
                .exchange();
    }
}
