package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;

/** Whoever appends is told whether nothing is stored, or that nobody knows. */
class OutcomeTest extends OnEveryServer {

    private static final ServerAddress SERVER = new ServerAddress("localhost");
    private static final MongoSocketReadException LOST = new MongoSocketReadException("the answer is lost", SERVER);

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aWriteWhoseAnswerIsLostIsUnknownIfTheLogMayNotBeRead() {
        assertOutcome(OutcomeUnknownException.class, LOST, unauthorized());
    }

    @Test
    void aWriteThatWasInterruptedIsUnknown() {
        assertOutcome(
                OutcomeUnknownException.class,
                new MongoInterruptedException("closing", new InterruptedException()),
                new MongoInterruptedException("closing", new InterruptedException()));
    }

    @Test
    void aWriteThatAnOperatorKilledIsUnknown() {
        assertOutcome(OutcomeUnknownException.class, answered(11601), null);
    }

    @Test
    void aWriteThatTheServerRefusedIsNotStoredWhetherOrNotTheLogMayBeRead() {
        assertOutcome(EventStoreException.class, unauthorized(), unauthorized());
        assertOutcome(EventStoreException.class, unauthorized(), null);
    }

    @Test
    void aLostWriteIsNotStoredForSureOnceItsPositionIsTakenAndTheNextTryRefused() throws Exception {
        MongoEventStorageEngine other = engine();
        MongoEventStorageEngine engine = engine(
                () -> {
                    if (tries.getAndIncrement() == 0) {
                        append(other, "other");
                        throw LOST;
                    }
                    throw unauthorized();
                },
                null,
                Duration.ofSeconds(30));

        assertThatThrownBy(() -> append(engine, "own")).hasCauseExactlyInstanceOf(EventStoreException.class);
    }

    @Test
    void aLostWriteStaysUnknownIfTheNextTryIsRefused() {
        MongoEventStorageEngine engine = engine(
                () -> {
                    throw tries.getAndIncrement() == 0 ? LOST : unauthorized();
                },
                null,
                Duration.ofSeconds(30));

        assertThatThrownBy(() -> append(engine, "own")).hasCauseInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void patienceEndsAlsoWhileOthersMoveTheHead() throws Exception {
        MongoEventStorageEngine other = engine();
        MongoEventStorageEngine engine = engine(
                () -> {
                    if (tries.getAndIncrement() < 300) { // so that the test ends in any case
                        append(other, "other");
                        throw LOST;
                    }
                },
                null,
                Duration.ofMillis(50));

        assertThatThrownBy(() -> append(engine, "own")).hasCauseExactlyInstanceOf(EventStoreException.class);
        assertThat(engine.log().read(0, 1000))
                .extracting(StoredEvent::payloadAsText)
                .containsOnly("other");
    }

    private void assertOutcome(
            Class<? extends EventStoreException> expected, RuntimeException written, RuntimeException read) {
        MongoEventStorageEngine engine = engine(
                () -> {
                    throw written;
                },
                read,
                Duration.ofSeconds(30));

        assertThatThrownBy(() -> append(engine, "own")).hasCauseExactlyInstanceOf(expected);
    }

    private static MongoCommandException unauthorized() {
        return answered(13);
    }

    private static MongoCommandException answered(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), SERVER);
    }

    private static void append(MongoEventStorageEngine engine, String payload) throws Exception {
        Engines.append(engine, AppendCondition.none(), Engines.event("Written", payload));
    }

    private interface Insert {
        void happens() throws Exception;
    }

    /** @param read what each look for a commit ends with, or null */
    private MongoEventStorageEngine engine(Insert insert, RuntimeException read, Duration patience) {
        EventStoreSettings settings = Engines.SETTINGS.withPatience(patience);
        return closeLater(new MongoEventStorageEngine(
                new CommitCollection(database(), settings) {
                    @Override
                    void insert(List<SealedCommit> inOrder) {
                        try {
                            insert.happens();
                        } catch (RuntimeException e) {
                            throw e;
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                        super.insert(inOrder);
                    }

                    @Override
                    CommitBatch news(long from) {
                        if (read != null) {
                            throw read;
                        }
                        return super.news(from);
                    }
                },
                new WriterTurn(database().getCollection("events_writer")),
                Engines.CONVERTER,
                settings));
    }
}
