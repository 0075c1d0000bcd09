package dev.vouchsafe.platform.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.contracts.ops.ServiceState.DeadlineFigures;
import dev.vouchsafe.contracts.ops.ServiceState.FollowerLag;
import dev.vouchsafe.contracts.ops.ServiceState.InboundLag;
import dev.vouchsafe.contracts.ops.ServiceState.OutboxLag;
import dev.vouchsafe.contracts.ops.ServiceState.TrailFigures;
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
                Arguments.of("followed", state(LONG, 0, 0, 0, "whole"), NOTHING),
                Arguments.of("inbound", state(0, LONG, 0, 0, "whole"), NOTHING),
                Arguments.of("outbox", state(0, 0, LONG, 0, "whole"), NOTHING),
                Arguments.of("deadLetters", state(0, 0, 0, 1, "whole"), NOTHING),
                Arguments.of("trail", state(0, 0, 0, 0, "wrong"), NOTHING),
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
        return state(0, 0, 0, 0, "whole");
    }

    private static ServiceState state(double follower, double inbound, double outbox, long letters, String trail) {
        return new ServiceState(
                "a-service",
                "up",
                List.of(),
                List.of(new FollowerLag("a-list", 3, follower, "node")),
                List.of(new InboundLag("vlsc.events", 4, inbound)),
                new OutboxLag(5, outbox),
                new DeadlineFigures(1, 1, null),
                letters,
                new TrailFigures(trail, null, null));
    }
}
