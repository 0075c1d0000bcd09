package dev.vouchsafe.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class StorePulseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration SOON = Duration.ofSeconds(1);
    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void whatIsDoneSoonAsksNothing() {
        var pulse = new StorePulse(
                () -> {
                    questions.incrementAndGet();
                    return true;
                },
                SOON);
        assertThat(pulse.whileItAnswers(Mono.just("done"), () -> false).block(PATIENCE))
                .isEqualTo("done");
        assertThat(pulse.whileItAnswers(Mono.empty(), () -> false).blockOptional(PATIENCE))
                .isEmpty();
        assertThat(questions).hasValue(0);
    }

    @Test
    void whatTakesLongIsAwaitedWhileTheStoreAnswers() {
        var asked = new CountDownLatch(2);
        var pulse = new StorePulse(
                () -> {
                    asked.countDown();
                    return true;
                },
                SOON);
        // It is done when the store has been asked twice.
        var work = Mono.<String>create(caller -> Thread.ofVirtual().start(() -> {
            try {
                asked.await();
                caller.success("done");
            } catch (InterruptedException e) {
                caller.error(e);
            }
        }));
        assertThat(pulse.whileItAnswers(work, () -> false).block(PATIENCE)).isEqualTo("done");
    }

    @Test
    void whoWaitsForASilentStoreHearsOfIt() {
        var never = new CountDownLatch(1);
        var pulse = new StorePulse(
                () -> {
                    try {
                        never.await();
                        return true;
                    } catch (InterruptedException e) {
                        return false;
                    }
                },
                SOON);
        assertThatThrownBy(() -> pulse.whileItAnswers(Mono.never(), () -> false).block(PATIENCE))
                .isInstanceOf(StoreSilent.class);
        never.countDown();
    }

    @Test
    void whatHasBegunToAnswerIsNotGivenUp() {
        var pulse = new StorePulse(() -> false, SOON);
        var answered = new AtomicInteger();
        // Longer than the store is given; the answer is on its way all the while.
        assertThat(pulse.whileItAnswers(Mono.delay(Duration.ofSeconds(2)), () -> answered.incrementAndGet() > 0)
                        .block(PATIENCE))
                .isZero();
        assertThat(answered).hasPositiveValue();
    }
}
