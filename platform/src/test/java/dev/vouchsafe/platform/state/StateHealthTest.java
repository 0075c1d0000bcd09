package dev.vouchsafe.platform.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.platform.state.StateReport.Found;
import dev.vouchsafe.platform.state.StateThresholds.Findings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;

/** Each part is degraded, and the broker down, by the fault that it is for, and by no other. */
class StateHealthTest {

    private static final double LONG = 11;
    private static final Findings NOTHING = new Findings(List.of(), false, 0, List.of());

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("followed", ServiceStates.with(LONG, 0, 0, 0L, "whole"), NOTHING),
                Arguments.of("inbound", ServiceStates.with(0, LONG, 0, 0L, "whole"), NOTHING),
                Arguments.of("outbox", ServiceStates.with(0, 0, LONG, 0L, "whole"), NOTHING),
                Arguments.of("deadLetters", ServiceStates.with(0, 0, 0, 1L, "whole"), NOTHING),
                Arguments.of("trail", ServiceStates.with(0, 0, 0, 0L, "wrong"), NOTHING),
                Arguments.of("broker", healthy(), new Findings(List.of(), true, 0, List.of())),
                Arguments.of("missedDeadlines", healthy(), new Findings(List.of(), false, 1, List.of())),
                Arguments.of("alarms", healthy(), new Findings(List.of(), false, 0, List.of("A witness refuses."))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPartIsWrongByItsFaultAlone(String part, ServiceState found, Findings more) {
        var wrong = part.equals("broker") ? Status.DOWN : StateHealth.DEGRADED;
        assertThat(health(found, more))
                .hasSameSizeAs(StatePart.values())
                .allSatisfy(
                        (name, status) -> assertThat(status).as(name).isEqualTo(name.equals(part) ? wrong : Status.UP));
    }

    @Test
    void everyPartIsUpWhereNothingIsWrong() {
        assertThat(health(healthy(), NOTHING).values()).containsOnly(Status.UP);
    }

    @Test
    void whileTheStoreIsAwayNothingIsKnown() {
        var health = new StateHealth(() -> {
            throw new MongoTimeoutException("away");
        });
        assertThat(health.indicators().values())
                .allSatisfy(part -> assertThat(part.health().getStatus()).isEqualTo(Status.UNKNOWN));
    }

    private static Map<String, Status> health(ServiceState found, Findings more) {
        var thresholds = new StateThresholds(Duration.ofSeconds(10));
        var health = new StateHealth(
                () -> new Found(Instant.EPOCH, thresholds.judged(found, more), thresholds.degraded(found, more)));
        return health.indicators().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, part -> part.getValue().health().getStatus()));
    }

    private static ServiceState healthy() {
        return ServiceStates.with(0, 0, 0, 0L, "whole");
    }
}
