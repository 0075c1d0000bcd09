package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Out of service while a deadline that should have been recorded is overdue for longer than allowed. Not in simulation:
 * there the clock alone makes deadlines due, and who moves it hears of a failure.
 */
record DeadlinesHealth(DeadlineEntries entries, ServiceClock clock, Duration longest) implements HealthIndicator {

    @Override
    public Health health() {
        if (clock.simulated()) {
            return Health.up().build();
        }
        var now = clock.instant();
        long overdue = entries.first().map(dueAt -> Lateness.millis(dueAt, now)).orElse(0L);
        var health = overdue > longest.toMillis() ? Health.outOfService() : Health.up();
        return health.withDetail("overdueMillis", overdue).build();
    }
}
