package dev.vouchsafe.platform.state;

import com.mongodb.MongoException;
import dev.vouchsafe.platform.state.StateReport.Found;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * The health of each part, by the same figures and thresholds as {@code GET /api/ops/state}. They are asked for when
 * somebody asks for the health, once for all parts.
 */
final class StateHealth {

    /** Something waits, and calls are answered all the while: nobody need take the service out. */
    static final Status DEGRADED = new Status("DEGRADED");

    /** One look at the health asks every part. */
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<Found> report;
    private @Nullable Found found;
    private long foundAt;

    StateHealth(Supplier<Found> report) {
        this.report = report;
    }

    /** One for each part, by its name. */
    Map<String, HealthIndicator> indicators() {
        var indicators = new LinkedHashMap<String, HealthIndicator>();
        Arrays.stream(StatePart.values()).forEach(part -> indicators.put(part.health(), () -> health(part)));
        return indicators;
    }

    private Health health(StatePart part) {
        Found now;
        try {
            now = found();
        } catch (MongoException | EventStoreException storeAway) {
            // That is the store's health, not the part's.
            return Health.unknown().build();
        }
        var wrong = now.degraded().get(part);
        var health = wrong == null
                ? Health.up()
                : Health.status(part == StatePart.BROKER ? Status.DOWN : DEGRADED)
                        .withDetail("because", wrong);
        switch (part) {
            case FOLLOWED -> health.withDetail("followers", now.state().followers());
            case INBOUND -> health.withDetail("topics", now.state().inbound());
            case OUTBOX -> {
                if (now.state().outbox() != null) {
                    health.withDetail("waiting", now.state().outbox());
                }
            }
            default -> {}
        }
        return health.build();
    }

    private synchronized Found found() {
        var kept = found;
        if (kept == null || System.nanoTime() - foundAt > KEPT_NANOS) {
            kept = report.get();
            found = kept;
            foundAt = System.nanoTime();
        }
        return kept;
    }
}
