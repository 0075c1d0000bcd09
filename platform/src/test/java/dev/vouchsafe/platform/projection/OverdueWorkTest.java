package dev.vouchsafe.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OverdueWorkTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void whatGivesWayGoesOnWhenItIsDone() {
        var overdue = new OverdueWork(FOR_EVER);
        var letGo = new CountDownLatch(1);
        var work = CompletableFuture.runAsync(() -> overdue.during(() -> {
            await().atMost(PATIENCE).until(() -> letGo.getCount() == 0);
            return null;
        }));
        await().atMost(PATIENCE).until(overdue::isGoingOn);
        var resting = new Thread(overdue::giveWay);
        resting.start();
        await().atMost(PATIENCE).until(() -> resting.getState() == Thread.State.TIMED_WAITING);

        letGo.countDown();
        work.join();

        await().atMost(PATIENCE).until(() -> !resting.isAlive());
    }

    @Test
    void nothingRestsLongerThanTheLongestRest() {
        var overdue = new OverdueWork(Duration.ofMillis(1));

        assertThat(overdue.<Boolean>during(() -> {
                    overdue.giveWay();
                    return overdue.isGoingOn();
                }))
                .isTrue();
    }

    @Test
    void whoMayWaitLessGoesOnSooner() {
        var overdue = new OverdueWork(FOR_EVER);

        assertThat(overdue.<Boolean>during(() -> {
                    overdue.giveWay(Duration.ofMillis(1));
                    return overdue.isGoingOn();
                }))
                .isTrue();
    }

    @Test
    void workThatFailsIsOverToo() {
        var overdue = new OverdueWork(FOR_EVER);

        assertThatThrownBy(() -> overdue.during(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(overdue.isGoingOn()).isFalse();
        overdue.giveWay();
    }
}
