package dev.vouchsafe.platform.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.platform.state.StateReport.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LastFoundTest {

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ZERO;

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whoAsksWithinASecondIsAnsweredByTheSameLook() {
        var last = new LastFound(() -> found(looks.incrementAndGet()), PATIENT, now::get);

        assertThat(last.now().map(Found::at)).hasValue(at(1));
        assertThat(last.now().map(Found::at)).hasValue(at(1));
        pass(Duration.ofSeconds(1));
        assertThat(last.now().map(Found::at)).hasValue(at(2));
    }

    @Test
    void whatTakesLongIsSeenByWhoAsksNextAndNotForEver() {
        var slow = new CompletableFuture<Found>();
        var last = new LastFound(
                () -> looks.incrementAndGet() == 1 ? slow.join() : new CompletableFuture<Found>().join(),
                IMPATIENT,
                now::get);

        assertThat(last.now()).isEmpty();
        slow.complete(found(1));
        await().untilAsserted(() -> assertThat(last.now().map(Found::at)).hasValue(at(1)));

        pass(Duration.ofSeconds(60));
        assertThat(last.now().map(Found::at)).as("while the next look lasts").hasValue(at(1));
        pass(Duration.ofSeconds(1));
        assertThat(last.now()).isEmpty();
        await().untilAsserted(() -> assertThat(looks).hasValue(2));
    }

    @Test
    void whatFailsIsNotKnown() {
        var last = new LastFound(
                () -> {
                    if (looks.incrementAndGet() == 2) {
                        throw new IllegalStateException("the store is away");
                    }
                    return found(looks.get());
                },
                PATIENT,
                now::get);

        assertThat(last.now()).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(last.now()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(last.now()).isPresent();
    }

    private void pass(Duration time) {
        now.addAndGet(TimeUnit.NANOSECONDS.convert(time));
    }

    private static Instant at(int look) {
        return Instant.EPOCH.plusSeconds(look);
    }

    private static Found found(int look) {
        var state = new ServiceState("a-service", "up", List.of(), List.of(), List.of(), null, null, null, null);
        return new Found(at(look), state, Map.of());
    }
}
