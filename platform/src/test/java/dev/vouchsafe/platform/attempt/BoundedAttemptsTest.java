package dev.vouchsafe.platform.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.wiring.HttpTest;
import dev.vouchsafe.web.TurnedAwayCalls;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A flood of refusals costs the caller, not the store. */
@Import(SampleAttempts.class)
@TestPropertySource(properties = {"spring.application.name=sample-service", "vouchsafe.attempts.per-minute=5"})
class BoundedAttemptsTest extends HttpTest {

    /** A minute may end in between. */
    private static final int MOST_CALLS = 4 * 5;

    @Autowired
    private AttemptStore store;

    @Autowired
    private TurnedAwayCalls turnedAway;

    @Test
    void whoCausesTooManyHasToWait() {
        commands.decision =
                command -> new Outcome.Refused(List.of(Violation.of(Code.COMPETENCY_MISSING, Sentence.asItIs("No."))));
        int refused = 0;
        int status = status();
        while (status == 422 && refused < MOST_CALLS) {
            refused++;
            status = status();
        }

        assertThat(status).isEqualTo(429);
        assertThat(refused).isGreaterThanOrEqualTo(5);
        assertThat(store.next() - 1).as("in the store, 429 not among them").isEqualTo(refused);
        assertThat(turnedAway.today().tooMany()).isPositive();
        commands.sent.clear();
        problem(make("t-1", GOOD), 429, "too-many-requests");
        assertThat(commands.sent).as("nothing is done for it").isEmpty();
    }

    private int status() {
        var answer = make("t-1", GOOD).expectBody().returnResult();
        if (answer.getStatus().value() == 429) {
            assertThat(Integer.parseInt(answer.getResponseHeaders().getFirst("Retry-After")))
                    .isBetween(1, 60);
        }
        return answer.getStatus().value();
    }
}
