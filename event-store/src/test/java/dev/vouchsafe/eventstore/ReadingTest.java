package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Sourcing, streaming and the log as it is stored. */
class ReadingTest extends OnEveryServer {

    @Test
    void eitherOfSeveralCriteriaAndTypesAloneSelectEvents() throws Exception {
        MongoEventStorageEngine engine = engine();
        Engines.append(
                engine,
                AppendCondition.none(),
                Engines.event("Opened", "1", Engines.tag("a"), Engines.tag("b")),
                Engines.event("Opened", "2", Engines.tag("b")),
                Engines.event("Closed", "3", Engines.tag("c")),
                Engines.event("Moved", "4"));

        assertThat(Engines.payloads(engine, EventCriteria.either(Engines.tagged("a"), Engines.tagged("c"))))
                .containsExactly("1", "3");
        assertThat(Engines.payloads(engine, EventCriteria.havingTags(Engines.tag("a"), Engines.tag("b"))))
                .containsExactly("1");
        assertThat(Engines.payloads(
                        engine,
                        EventCriteria.havingAnyTag()
                                .andBeingOneOfTypes(Set.of(new QualifiedName("Closed"), new QualifiedName("Moved")))))
                .containsExactly("3", "4");
        assertThat(Engines.payloads(engine, EventCriteria.havingAnyTag())).containsExactly("1", "2", "3", "4");
    }

    @Test
    void sourcingSeesWhatAnotherEngineCommittedAndItsMarkerCoversThat() throws Exception {
        MongoEventStorageEngine engine = engine();
        MongoEventStorageEngine other = engine();
        for (int i = 0; i < 40; i++) { // more than one batch
            Engines.append(
                    other,
                    AppendCondition.none(),
                    Engines.event("Written", "" + i, Engines.tag("a")),
                    Engines.event("Written", "-", Engines.tag("b")));
        }

        assertThat(Engines.payloads(engine, Engines.tagged("a")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(Integer::toString).toList());
        ConsistencyMarker marker = Engines.marker(engine, Engines.tagged("a"));
        assertThat(GlobalIndexConsistencyMarker.position(marker)).isEqualTo(80);
    }

    @Test
    void aRestartedEngineGoesOnWhereTheLogEnds() throws Exception {
        try (MongoEventStorageEngine first = Engines.open(database())) {
            Engines.append(first, AppendCondition.none(), Engines.event("Written", "1"), Engines.event("Written", "2"));
        }
        MongoEventStorageEngine second = engine();
        second.close();
        second.close(); // as try and an application's shutdown may both do
        second = engine();

        Engines.append(second, AppendCondition.none(), Engines.event("Written", "3"));

        assertThat(second.log().read(0, 10)).extracting(StoredEvent::position).containsExactly(0L, 1L, 2L);
        assertThat(second.firstToken(null).get()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(second.latestToken(null).get()).isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    @Test
    void aStreamGoesOnFromATokenInsideACommitAndFromOneBehindTheHead() throws Exception {
        MongoEventStorageEngine engine = engine();
        for (int i = 0; i < 3; i++) {
            Engines.append(
                    engine,
                    AppendCondition.none(),
                    Engines.event("Written", i + "a"),
                    Engines.event("Written", i + "b"));
        }
        MongoEventStorageEngine restarted = engine(); // nothing in memory, so it reads from the server

        assertThat(available(restarted.stream(from(3), null))).containsExactly("1b", "2a", "2b");
        assertThat(available(engine.stream(from(3), null))).containsExactly("1b", "2a", "2b");
        MessageStream<EventMessage> ahead = engine.stream(from(7), null);
        assertThat(ahead.hasNextAvailable()).isFalse();
        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "3a"), Engines.event("Written", "3b"));
        assertThat(available(ahead)).containsExactly("3b");
    }

    @Test
    void aTokenBehindTheEndOfTheLogIsWarnedOf() throws Exception {
        MongoEventStorageEngine engine = engine();
        Engines.append(engine(), AppendCondition.none(), Engines.event("Written", "of another process"));
        ListAppender<ILoggingEvent> warnings = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(MongoEventStorageEngine.class);
        warnings.start();
        logger.addAppender(warnings);
        try {
            engine.stream(from(1), null).close();
            assertThat(warnings.list).isEmpty();
            engine.stream(from(2), null).close();
            assertThat(warnings.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .singleElement()
                    .asString()
                    .contains("starts at position 2")
                    .contains("ends at 1");
        } finally {
            logger.detachAppender(warnings);
        }
    }

    @Test
    void anOpenStreamIsCalledForOwnCommitsAndForThoseOfOthers() throws Exception {
        MongoEventStorageEngine engine = engine();
        MongoEventStorageEngine other = engine();
        MessageStream<EventMessage> stream = engine.stream(
                StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), Engines.tagged("a")), null);
        List<String> seen = new CopyOnWriteArrayList<>();
        stream.setCallback(() -> seen.addAll(available(stream)));

        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "own", Engines.tag("a")));
        Awaitility.await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> seen.contains("own"));
        Engines.append(other, AppendCondition.none(), Engines.event("Written", "hidden", Engines.tag("b")));
        Engines.append(other, AppendCondition.none(), Engines.event("Written", "other", Engines.tag("a")));
        Awaitility.await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> seen.contains("other"));

        assertThat(seen).containsExactly("own", "other");
        stream.close();
    }

    @Test
    void theHistoryOfATagEndsBeforeTheGivenPosition() throws Exception {
        MongoEventStorageEngine engine = engine();
        for (int i = 0; i < 3; i++) {
            Engines.append(
                    engine,
                    AppendCondition.none(),
                    Engines.event("Written", i + "a", Engines.tag("a")),
                    Engines.event("Written", i + "b", Engines.tag("b")));
        }

        assertThat(engine.log().head()).isEqualTo(6);
        assertThat(engine.log().history(Engines.tag("b"), 5))
                .extracting(StoredEvent::payloadAsText)
                .containsExactly("0b", "1b");
        assertThat(engine.log().read(1, 3))
                .extracting(StoredEvent::payloadAsText)
                .containsExactly("0b", "1a", "1b");
        assertThat(engine.log().read(0, 1)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("Written");
            assertThat(event.version()).isEqualTo("1");
            assertThat(event.tags()).containsExactly(Engines.tag("a"));
            assertThat(event.metadata()).containsEntry("by", "test");
        });
    }

    private static StreamingCondition from(long position) {
        return StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(position));
    }

    private static List<String> available(MessageStream<EventMessage> stream) {
        List<String> payloads = new ArrayList<>();
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            payloads.add(Engines.payload(entry.orElseThrow().message()));
        }
        assertThat(stream.error()).isEqualTo(Optional.empty());
        return payloads;
    }
}
