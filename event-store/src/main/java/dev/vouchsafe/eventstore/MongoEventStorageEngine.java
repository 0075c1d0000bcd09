package dev.vouchsafe.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.WrappedToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event storage engine on MongoDB. Events that are appended together are one document. Its {@code _id} is the
 * position of its first event. An id is free only once. So condition and order are atomic without transactions.
 * Positions have no gaps and become visible in order, so a tracking token is one number.
 *
 * <p>Any number of processes may write to one log. Within one process use one engine per log. A rejected append ends
 * with {@code AppendEventsTransactionRejectedException}, which is no {@code EventStoreException}. After an
 * {@link OutcomeUnknownException} it may or may not be stored. Nothing is stored after any other
 * {@code EventStoreException}, a {@code MongoException} (its condition could not be checked) or an
 * {@code IllegalStateException} (the engine is closed).
 */
public final class MongoEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(MongoEventStorageEngine.class);

    private final EventStoreSettings settings;
    private final EventMessages messages;
    private final Log log;
    private final Subscribers subscribers;
    private final CommitWriter writer;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    /** An engine with {@link EventStoreSettings#defaults() default settings}. */
    public MongoEventStorageEngine(MongoDatabase database, EventConverter converter) {
        this(database, converter, EventStoreSettings.defaults());
    }

    /**
     * Opens the log, makes its indexes where they are missing and starts the writer.
     *
     * @param converter turns payloads into the bytes that are stored; events are read with their payload as bytes
     * @throws com.mongodb.MongoException when the server cannot be reached
     */
    public MongoEventStorageEngine(MongoDatabase database, EventConverter converter, EventStoreSettings settings) {
        this(
                new CommitCollection(database, settings),
                new WriterTurn(database.getCollection(settings.collection() + "_writer")),
                converter,
                settings);
    }

    MongoEventStorageEngine(
            CommitCollection stored, WriterTurn turn, EventConverter converter, EventStoreSettings settings) {
        this.settings = settings;
        this.messages = new EventMessages(converter);
        stored.createIndexes();
        LogTail tail = new LogTail(stored.end(), settings.recentEvents(), settings.recentBytes());
        this.subscribers =
                new Subscribers(settings.collection(), new AdaptivePoll(settings.pollInterval(), System::nanoTime));
        this.log = new Log(stored, tail, settings.patience(), subscribers::wake);
        this.writer = new CommitWriter(
                new GroupCommit(log, turn, settings.patience(), callers),
                turn,
                callers,
                settings.collection() + "-writer");
    }

    /** The log this engine writes, to be read as it is stored. */
    public EventLog log() {
        return new EventLog(log.stored());
    }

    /**
     * Checks the condition against what is known, so that a conflict is found early and the writer seldom has to ask.
     */
    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        subscribers.sign();
        return answer(() -> {
            PendingCommit pending = new PendingCommit(condition, messages.toStored(events));
            if (!pending.holdsBefore(log.head(), log)) {
                throw pending.rejection();
            }
            return new CommitTransaction(writer, pending);
        });
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        subscribers.sign();
        long from = GlobalIndexPosition.toIndex(condition.start());
        return new SourcedEvents(new SourcingRead(log, condition.criteria(), from), messages::toEntry);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        TrackingToken token = WrappedToken.unwrapLowerBound(condition.position());
        long from = token == null ? 0 : token.position().orElse(0);
        LiveRead read = new LiveRead(log, condition.criteria(), from, callers);
        subscribers.sign();
        subscribers.poll(log);
        warnIfBehindTheEnd(from);
        return new ContinuousMessageStream<StoredEvent>(last -> read.more(), messages::toEntry, subscribers::add);
    }

    /** Events that get the positions up to there would not be seen, and nothing else would tell. */
    private void warnIfBehindTheEnd(long from) {
        try {
            if (from > log.head() && from > log.catchUp()) {
                LOGGER.warn(
                        "A reader starts at position {}, but the log ends at {}. Was the log restored, and the reader's token not?",
                        from,
                        log.head());
            }
        } catch (RuntimeException unreadable) { // the stream finds that out, and ends with it if it has to ask
            LOGGER.debug("The log's end is not known", unreadable);
        }
    }

    /** The token before the first event. */
    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    /** The token behind the last event that any process has committed. */
    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return answer(() -> new GlobalSequenceTrackingToken(log.catchUp()));
    }

    /** The token before the first event, by position, whose timestamp is the given one or later. */
    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return answer(() -> {
            log.catchUp();
            LogEnd end = log.tail().end();
            try (KnownCommits commits = log.since(at, end)) {
                while (commits.hasNext()) {
                    for (StoredEvent event : commits.next().events()) {
                        if (!event.timestamp().isBefore(at)) {
                            return new GlobalSequenceTrackingToken(event.position());
                        }
                    }
                }
            }
            return new GlobalSequenceTrackingToken(end.position());
        });
    }

    private static <T> CompletableFuture<T> answer(Supplier<? extends T> question) {
        try {
            return CompletableFuture.completedFuture(question.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("settings", settings);
        descriptor.describeProperty("converter", messages.converter());
    }

    /** Writes the commits that wait, answers them and stops the threads. The driver's client is left open. */
    @Override
    public void close() {
        writer.close();
        subscribers.close();
        callers.shutdown();
    }
}
