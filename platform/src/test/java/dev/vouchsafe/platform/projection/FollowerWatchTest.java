package dev.vouchsafe.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.FollowerWatch.Standstill;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class FollowerWatchTest {

    private static final Instant START = Instant.parse("2021-03-15T09:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger begun = new AtomicInteger();
    private Instant now = START;
    private LongSupplier head = () -> 7;
    private boolean waits;
    private Follower follower;
    private FollowerWatch watch;

    /** A log that never shows an event. */
    private static final class NothingToRead implements StreamableEventSource {
        @Override
        public MessageStream<EventMessage> open(StreamingCondition condition, ProcessingContext context) {
            return new SilentStream();
        }

        @Override
        public CompletableFuture<TrackingToken> firstToken(ProcessingContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<TrackingToken> latestToken(ProcessingContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<TrackingToken> tokenAt(Instant at, ProcessingContext context) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void start() {
        var projection = new Projection() {
            @Override
            public String name() {
                return "seen";
            }

            @Override
            public void on(RecordedEvent event) {
                throw new UnsupportedOperationException("it never has an event");
            }

            @Override
            public boolean waitsForOthers() {
                return waits;
            }
        };
        var tokens = new FollowerTokens(new InMemoryTokenStore(), "seen");
        var application = new Application(projection, null);
        follower = new Follower(application, tokens, () -> {
            begun.incrementAndGet();
            return new FollowerRun(
                    FollowerTimes.forClaims(LIMIT),
                    tokens,
                    new FollowerStream(new NothingToRead()),
                    application,
                    timer);
        });
        watch = new FollowerWatch(
                () -> List.of(follower),
                () -> head.getAsLong(),
                new OverdueWork(),
                LIMIT,
                Duration.ofSeconds(1),
                () -> now);
        follower.start();
        await().until(follower::isClaimed);
        watch.look();
    }

    @AfterEach
    void stop() {
        follower.stop();
        timer.shutdownNow();
    }

    @Test
    void oneThatIsBehindAndDoesNotMoveIsBegunAnewAndHealthIsDownUntilItMoves() {
        look(LIMIT.minusMillis(1));
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(begun).hasValue(1);

        look(LIMIT);
        assertThat(watch.standing()).isEqualTo(Map.of("seen", new Standstill(-1, 7, START, true)));
        assertThat(health()).isEqualTo(Status.DOWN);
        assertThat(begun).hasValue(2);
        await().until(follower::isClaimed);

        look(LIMIT.plusSeconds(1));
        assertThat(begun).as("it gets time").hasValue(2);
        look(LIMIT.multipliedBy(3));
        assertThat(begun).as("then it is begun anew again").hasValue(3);
        assertThat(watch.restarts()).isEqualTo(2);

        head = () -> -1;
        look(LIMIT.multipliedBy(3).plusSeconds(1));
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void oneAtTheHeadMayStandStill() {
        head = () -> -1;
        look(Duration.ofHours(1));

        assertThat(watch.standing()).isEmpty();
        assertThat(watch.restarts()).isZero();
        assertThat(begun).hasValue(1);
    }

    @Test
    void oneThatWaitsForOthersIsDownButNotBegunAnew() {
        waits = true;
        look(LIMIT);

        assertThat(health()).isEqualTo(Status.DOWN);
        assertThat(begun).hasValue(1);
    }

    @Test
    void whileTheLogCannotBeReadNobodyIsBlamedAndHealthIsDown() {
        head = () -> {
            throw new IllegalStateException("the store is away");
        };
        assertThatThrownBy(watch::look).hasMessage("the store is away");
        now = START.plus(LIMIT);
        assertThatThrownBy(watch::look).hasMessage("the store is away");
        assertThat(health()).isEqualTo(Status.DOWN);

        head = () -> 7;
        look(LIMIT.plusSeconds(1));
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(begun).hasValue(1);
    }

    @Test
    void anAnswerThatTookLongIsAnOutageToo() {
        head = () -> {
            now = now.plus(LIMIT);
            return 7;
        };
        look(Duration.ofSeconds(1));

        assertThat(watch.standing()).isEmpty();
    }

    private void look(Duration after) {
        now = START.plus(after);
        watch.look();
    }

    private Status health() {
        return new FollowersHealth(watch, new Followers(any -> List.of()))
                .health()
                .getStatus();
    }
}
