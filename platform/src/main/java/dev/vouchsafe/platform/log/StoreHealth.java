package dev.vouchsafe.platform.log;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the store doesn't answer in the time that {@link StorePulse} allows. */
record StoreHealth(StorePulse store) implements HealthIndicator {

    @Override
    public Health health() {
        return store.answers().join() ? Health.up().build() : Health.down().build();
    }
}
