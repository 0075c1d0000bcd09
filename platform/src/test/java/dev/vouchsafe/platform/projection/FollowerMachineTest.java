package dev.vouchsafe.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * {@code -Dvouchsafe.faults.seed} repeats the histories of an earlier run, {@code -Dvouchsafe.faults.histories} makes
 * it longer.
 */
class FollowerMachineTest {

    private static final long SEED = Long.getLong("vouchsafe.faults.seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("vouchsafe.faults.histories", 10_000);

    @Test
    void afterAnyHistoryTheFollowerIsAtTheHeadAndNothingWasSkipped() {
        var seeds = new Random(SEED);
        for (int n = 0; n < HISTORIES; n++) {
            long seed = seeds.nextLong();
            try {
                new FollowerHistory(seed).play();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "history %d (of its own: %d) of -Dvouchsafe.faults.seed=%d".formatted(n, seed, SEED), e);
            }
        }
        assertThat(HISTORIES).isPositive();
    }
}
