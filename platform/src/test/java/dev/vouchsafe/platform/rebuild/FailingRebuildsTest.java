package dev.vouchsafe.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.readmodel.Rebuild;
import dev.vouchsafe.platform.readmodel.Rebuild.State;
import dev.vouchsafe.platform.sample.RunningService;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rebuilds in which something fails, once or again and again. */
class FailingRebuildsTest extends TicketRebuilds {

    @Test
    void oneThatFailsSaysWhyAndGoesOnWhenItIsAskedForAgain() {
        try (var service = on("failing")) {
            openAndTake(service, 0, 20);
            TicketList.beforeRebuilding = position -> {
                if (position == 13) {
                    throw new IllegalStateException("cannot be applied now");
                }
            };
            var id = start(service).orElseThrow().id();
            await().atMost(PATIENCE).until(() -> state(service, id) == State.FAILED);
            assertThat(rebuild(service, id).failure()).contains("cannot be applied now");
            TicketList.beforeRebuilding = UNTOUCHED;

            assertThat(start(service)).get().extracting(Rebuild::id).isEqualTo(id);
            assertThat(ended(service, id).comparison().equal()).isTrue();
        }
    }

    @Test
    void oneThatFailsWithAnErrorSaysWhyToo() {
        try (var service = on("error")) {
            openAndTake(service, 0, 20);
            TicketList.beforeRebuilding = position -> {
                throw new StackOverflowError("too deep");
            };
            var id = start(service).orElseThrow().id();

            await().atMost(PATIENCE).until(() -> state(service, id) == State.FAILED);
            assertThat(rebuild(service, id).failure()).contains("too deep");
        }
    }

    @Test
    void oneThatFailsInItsLastStepAgainAndAgainEndsAlthoughEventsGoOn() {
        try (var service = on("failing-at-the-end", "vouchsafe.rebuild.batch=1000")) {
            openAndTake(service, 0, 10);
            live(service, PATIENCE);
            var attempts = new AtomicInteger();
            TicketList.beforeRebuilding = position -> {
                attempts.incrementAndGet();
                throw new IllegalStateException("cannot be applied now");
            };
            var id = start(service).orElseThrow().id();

            // So that the live list is followed between every two attempts.
            await().atMost(PATIENCE).until(() -> {
                int attempt = attempts.get();
                openAndTake(service, 10 + attempt, 11 + attempt);
                live(service, PATIENCE);
                return state(service, id) == State.FAILED || attempts.get() > 20;
            });

            assertThat(state(service, id)).isEqualTo(State.FAILED);
            assertThat(rebuild(service, id).failure()).contains("cannot be applied now");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void oneThatCanNotBeComparedEndsHoweverManyEventsGoOn(int batch) {
        try (var service = on("failing-to-compare-" + batch, "vouchsafe.rebuild.batch=" + batch)) {
            openAndTake(service, 0, 10);
            live(service, PATIENCE);
            service.bean(ReadModels.class).live(TicketList.NAME).insertOne(new Document("_id", true));
            var id = start(service).orElseThrow().id();

            // Each attempt has something new to apply before it compares.
            var attempts = new AtomicInteger();
            await().atMost(PATIENCE).until(() -> {
                if (rebuild(service, id).position()
                        == service.bean(LogReader.class).head()) {
                    int attempt = attempts.incrementAndGet();
                    openAndTake(service, 9 + attempt, 10 + attempt);
                    service.bean(Followers.class)
                            .await(
                                    TicketList.NAME,
                                    service.bean(LogReader.class).head(),
                                    PATIENCE);
                }
                return state(service, id) == State.FAILED || attempts.get() > 10;
            });

            assertThat(state(service, id)).isEqualTo(State.FAILED);
            assertThat(attempts.get()).isLessThanOrEqualTo(5);
            assertThat(rebuild(service, id).failure()).contains("BOOLEAN");
        }
    }

    @Test
    void hiccupsAtManyPlacesDoNotEndIt() {
        try (var service = on("hiccups")) {
            openAndTake(service, 0, 30);
            var failedAt = new HashSet<Long>();
            TicketList.beforeRebuilding = position -> {
                if (position % 8 == 3 && failedAt.add(position)) {
                    throw new IllegalStateException("a hiccup");
                }
            };

            assertThat(ended(service, start(service).orElseThrow().id())
                            .comparison()
                            .equal())
                    .isTrue();
            assertThat(failedAt).hasSizeGreaterThan(5);
        }
    }

    private static Rebuild rebuild(RunningService service, String id) {
        return service.bean(Rebuilds.class).find(id).orElseThrow();
    }
}
