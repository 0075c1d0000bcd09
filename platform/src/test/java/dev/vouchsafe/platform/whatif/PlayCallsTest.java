package dev.vouchsafe.platform.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** One play at a time, and none that nobody waits for. */
class PlayCallsTest {

    private final PlayCalls calls = new PlayCalls();
    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void anotherIsTurnedAwayWhileOneIsPlayed() throws InterruptedException {
        var first = calls.alone(this::untilItIsStopped).subscribe();
        begun.await();

        assertThat(calls.state()).isPresent();
        assertThatThrownBy(() -> calls.alone(progress -> "second").block()).isInstanceOf(Busy.class);
        first.dispose();
        await().until(() -> calls.state().isEmpty());
    }

    @Test
    void oneThatWasStoppedIsWaitedFor() throws InterruptedException {
        var goOn = new CountDownLatch(1);
        var first = calls.alone(progress -> {
                    begun.countDown();
                    wait(goOn);
                    return untilItIsStopped(progress);
                })
                .subscribe();
        begun.await();
        first.dispose();
        var second = new AtomicReference<String>();
        calls.alone(progress -> "second").subscribe(second::set);

        assertThat(second.get()).isNull();
        goOn.countDown();
        await().untilAsserted(() -> assertThat(second.get()).isEqualTo("second"));
    }

    @Test
    void whatFailsIsToldAndTheNextIsPlayed() {
        assertThatThrownBy(() -> calls.alone(progress -> {
                            throw new IllegalArgumentException("wrong");
                        })
                        .block())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(calls.alone(progress -> "next").block()).isEqualTo("next");
    }

    private String untilItIsStopped(PlayProgress progress) {
        begun.countDown();
        for (long position = 0; ; position++) {
            progress.comesTo(position);
            Thread.onSpinWait();
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
