package dev.vouchsafe.platform.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.state.StateThresholds.Findings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateThresholdsTest {

    private static final Findings NOTHING = new Findings(List.of(), false, 0, List.of());
    private final StateThresholds thresholds = new StateThresholds(Duration.ofSeconds(10));

    @Test
    void whatWaitsNoLongerThanAllowedIsUp() {
        var judged = thresholds.judged(ServiceStates.with(10, 10, 10, 0L, "whole"), NOTHING);
        assertThat(judged.status()).isEqualTo("up");
        assertThat(judged.because()).isEmpty();
    }

    @Test
    void whatWaitsForLongerIsDegradedAndSaysWhat() {
        assertThat(thresholds
                        .judged(ServiceStates.with(10.1, 0, 0, 0L, "whole"), NOTHING)
                        .because())
                .containsExactly("Events that a-list has not followed: 3.");
        assertThat(thresholds
                        .judged(ServiceStates.with(0, 10.1, 0, 0L, "whole"), NOTHING)
                        .because())
                .containsExactly("Messages of vlsc.events that wait: 4.");
        assertThat(thresholds
                        .judged(ServiceStates.with(0, 0, 10.1, 0L, "whole"), NOTHING)
                        .because())
                .containsExactly("Events that wait to be published: 5.");
        assertThat(thresholds
                        .judged(ServiceStates.with(0, 0, 0, 2L, "whole"), NOTHING)
                        .because())
                .containsExactly("Dead letters that wait: 2.");
        var wrong = thresholds.judged(ServiceStates.with(0, 0, 0, 0L, "wrong"), NOTHING);
        assertThat(wrong.because()).containsExactly("The trail is not whole.");
        assertThat(wrong.status()).isEqualTo("degraded");
    }

    @Test
    void deadlinesThatCameAndAreNotRecordedAndASilentBrokerDegrade() {
        var judged = thresholds.judged(
                ServiceStates.with(0, 0, 0, null, "unknown"),
                new Findings(List.of(), true, 3, List.of("A witness refuses.")));
        assertThat(judged.status()).isEqualTo("degraded");
        assertThat(judged.because())
                .containsExactly(
                        "Deadlines that came and are not recorded: 3.",
                        "The broker can't be asked.",
                        "A witness refuses.");
    }

    @Test
    void aFollowerThatStandsStillIsDown() {
        var judged = thresholds.judged(
                ServiceStates.with(99, 0, 0, 0L, "whole"), new Findings(List.of("a-list"), false, 0, List.of()));
        assertThat(judged.status()).isEqualTo("down");
        assertThat(judged.because()).containsExactly("a-list doesn't move.", "Events that a-list has not followed: 3.");
    }
}
