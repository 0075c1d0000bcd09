package dev.vouchsafe.platform.state;

import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.contracts.ops.ServiceState.FollowerLag;
import dev.vouchsafe.contracts.ops.ServiceState.InboundLag;
import dev.vouchsafe.contracts.ops.ServiceState.OutboxLag;
import dev.vouchsafe.contracts.ops.ServiceState.TrailFigures;
import dev.vouchsafe.contracts.ops.StateOfThings;
import dev.vouchsafe.platform.checkpoint.CheckpointVerification;
import dev.vouchsafe.platform.deadline.DeadlineCounts;
import dev.vouchsafe.platform.messaging.LettersWaiting;
import dev.vouchsafe.platform.outbox.Outbox;
import dev.vouchsafe.platform.projection.FollowerWatch;
import dev.vouchsafe.platform.state.StateThresholds.Findings;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How this service stands, from what it knows of itself. A broker that doesn't answer is a part of the answer.
 *
 * @param inbound empty for a service that reads no topic
 * @param trail empty where nothing is published of the log
 * @param alarms what else is wrong, in sentences
 */
record StateReport(
        String service,
        ServiceClock clock,
        FollowerLags followers,
        FollowerWatch watch,
        Optional<InboundLags> inbound,
        Optional<LettersWaiting> letters,
        Optional<Outbox> outbox,
        DeadlineCounts deadlines,
        Optional<CheckpointVerification> trail,
        AttemptCounts attempts,
        Supplier<List<String>> alarms,
        StateThresholds thresholds) {

    private static final Logger log = LoggerFactory.getLogger(StateReport.class);
    private static final String OUTBOX = "outbox";
    private static final long PATIENCE_SECONDS = 5;
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("state").start(task);

    /**
     * What was found at an instant.
     *
     * @param degraded what is wrong with which part
     */
    record Found(Instant at, ServiceState state, Map<StatePart, List<String>> degraded) {}

    /** Of now. */
    StateOfThings now() {
        var found = found();
        return new StateOfThings(found.at(), List.of(found.state()), attempts.refusals(), attempts.turnedAway());
    }

    /** The same, with what is wrong part by part. */
    Found found() {
        var now = clock.instant();
        var waiting = asked(() -> inbound.map(InboundLags::now).orElse(List.of()));
        var dead = asked(() -> letters.map(LettersWaiting::count).orElse(0L));
        var lags = followers.at(now);
        List<InboundLag> ofTopics = answer(waiting);
        Long deadLetters = answer(dead);
        var found = new ServiceState(
                service,
                ServiceState.UP,
                List.of(),
                lags,
                ofTopics == null ? List.of() : ofTopics,
                outbox(lags),
                deadlines.at(now),
                deadLetters,
                trail.map(CheckpointVerification::known).orElse(new TrailFigures("unknown", null, null)));
        var findings = new Findings(
                List.copyOf(watch.standing().keySet()),
                ofTopics == null || deadLetters == null,
                clock.simulated() ? 0 : deadlines.missed(now),
                alarms.get());
        return new Found(now, thresholds.judged(found, findings), thresholds.degraded(found, findings));
    }

    /** The outbox is a follower: what it hasn't followed isn't published. */
    private OutboxLag outbox(List<FollowerLag> lags) {
        return lags.stream()
                .filter(lag -> outbox.isPresent() && lag.name().equals(OUTBOX))
                .map(lag -> new OutboxLag(lag.behind(), lag.behindSeconds()))
                .findFirst()
                .orElse(new OutboxLag(0, 0));
    }

    private static <T> CompletableFuture<T> asked(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, THREADS).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static <T> @Nullable T answer(CompletableFuture<T> asked) {
        try {
            return asked.join();
        } catch (RuntimeException silent) {
            log.debug("the broker can't be asked", silent);
            return null;
        }
    }
}
