package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.RecordedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.TrackingTokenSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A projection with the event processor that drives it: one segment, so that it sees the log in order. */
final class Follower {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 500;
    private static final long CLAIM_INTERVAL_MS = 1_000;
    private static final long CLAIM_EXTENSION_MS = 3_000;
    private static final long GRACE_MS = 2_000;

    private final String name;
    private final PersistentApplication application;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker;
    private volatile Thread working;

    Follower(Projection projection, StreamableEventSource source, TokenStore tokens, EventCatalogue catalogue,
             RecordedEvents events) {
        this.name = projection.name();
        this.application = new PersistentApplication(projection, events);
        this.coordinator = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name + "-log").factory());
        this.worker = Executors.newSingleThreadScheduledExecutor(task -> {
            working = Thread.ofPlatform().daemon().name(name).unstarted(task);
            return working;
        });
        var types = catalogue.entries().stream().map(entry -> new QualifiedName(entry.name())).collect(Collectors.toSet());
        this.processor = new PooledStreamingEventProcessor(name, List.of(new BatchingComponent(types, application::apply)),
                new PooledStreamingEventProcessorConfiguration()
                        .eventSource(new PositionedEvents(source))
                        .eventCriteria(any -> EventCriteria.havingAnyTag())
                        .tokenStore(new NoticedClaims(tokens, application::claimed))
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(worker)
                        .initialSegmentCount(1)
                        .initialToken(Follower::first)
                        .batchSize(BATCH)
                        .tokenClaimInterval(CLAIM_INTERVAL_MS)
                        .claimExtensionThreshold(CLAIM_EXTENSION_MS)
                        .enableCoordinatorClaimExtension());
    }

    private static CompletableFuture<TrackingToken> first(TrackingTokenSource source) {
        return source.firstToken(null);
    }

    String name() {
        return name;
    }

    /** The position of the last event that was followed; -1 for none, or until the token is claimed after a start. */
    long position() {
        var status = processor.processingStatus().get(0);
        long stored = status == null ? -1 : status.getCurrentPosition().orElse(0) - 1;
        return Math.max(stored, application.position());
    }

    /** Whether this process holds the claim on the token, as far as it knows. */
    boolean isClaimed() {
        var status = processor.processingStatus().get(0);
        return status != null && !status.isErrorState();
    }

    <T> Optional<T> whileResting(Duration patience, LongFunction<T> work) {
        return application.whileResting(patience, () -> work.apply(position()));
    }

    void start() {
        processor.start();
    }

    void stop() {
        application.stop();
        var stopped = processor.shutdown();
        if (!isDone(stopped)) {
            // It waits for something outside, such as a broker that is gone.
            working.interrupt();
            if (!isDone(stopped)) {
                log.warn("{} did not stop; its claim on the token will run out", name);
            }
        }
        coordinator.shutdownNow();
        worker.shutdownNow();
    }

    private static boolean isDone(CompletableFuture<Void> stopped) {
        try {
            stopped.get(GRACE_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return stopped.isDone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
