package dev.vouchsafe.platform.state;

import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.contracts.ops.ServiceState.DeadlineFigures;
import dev.vouchsafe.contracts.ops.ServiceState.FollowerLag;
import dev.vouchsafe.contracts.ops.ServiceState.InboundLag;
import dev.vouchsafe.contracts.ops.ServiceState.OutboxLag;
import dev.vouchsafe.contracts.ops.ServiceState.TrailFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of a service that is well but for what a test says. */
final class ServiceStates {

    private ServiceStates() {}

    /** Lags in seconds; no number of dead letters where it isn't known. */
    static ServiceState with(double follower, double inbound, double outbox, @Nullable Long deadLetters, String trail) {
        return new ServiceState(
                "a-service",
                "up",
                List.of(),
                List.of(new FollowerLag("a-list", 3, follower, "node")),
                List.of(new InboundLag("vlsc.events", 4, inbound)),
                new OutboxLag(5, outbox),
                new DeadlineFigures(1, 1, null),
                deadLetters,
                new TrailFigures(trail, null, null));
    }
}
