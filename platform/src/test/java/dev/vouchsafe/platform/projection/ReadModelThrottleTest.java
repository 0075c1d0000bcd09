package dev.vouchsafe.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ReadModelThrottleTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void whatGivesWayGoesOnWhenItIsDone() {
        var urgent = new ReadModelThrottle(FOR_EVER);
        var letGo = new CountDownLatch(1);
        var work = CompletableFuture.runAsync(() -> urgent.during(() -> {
            await().atMost(PATIENCE).until(() -> letGo.getCount() == 0);
            return null;
        }));
        await().atMost(PATIENCE).until(urgent::isGoingOn);
        var resting = new Thread(urgent::giveWay);
        resting.start();
        await().atMost(PATIENCE).until(() -> resting.getState() == Thread.State.TIMED_WAITING);

        letGo.countDown();
        work.join();

        await().atMost(PATIENCE).until(() -> !resting.isAlive());
    }

    @Test
    void nothingRestsLongerThanTheLongestRest() {
        var urgent = new ReadModelThrottle(Duration.ofMillis(1));

        assertThat(urgent.<Boolean>during(() -> {
                    urgent.giveWay();
                    return urgent.isGoingOn();
                }))
                .isTrue();
    }

    @Test
    void workThatFailsIsOverToo() {
        var urgent = new ReadModelThrottle(FOR_EVER);

        assertThatThrownBy(() -> urgent.during(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(urgent.isGoingOn()).isFalse();
        urgent.giveWay();
    }
}
