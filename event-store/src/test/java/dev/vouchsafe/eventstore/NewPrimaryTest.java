package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCursor;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A primary that was just elected shows less for a moment than the one before it has confirmed to this process. */
class NewPrimaryTest extends OnEveryServer {

    private long shown = Long.MAX_VALUE;
    private MongoEventStorageEngine engine;

    @BeforeEach
    void open() throws Exception {
        Engines.append(engine(), AppendCondition.none(), Engines.event("Written", "before", Engines.tag("a")));
        engine = closeLater(new MongoEventStorageEngine(new CommitCollection(database(), Engines.SETTINGS) {
            @Override
            LogEnd endBefore(long position) {
                return super.endBefore(Math.min(position, shown));
            }

            @Override
            CommitBatch batch(EventCriteria criteria, long from, long to) {
                return super.batch(criteria, from, Math.min(to, shown));
            }

            @Override
            MongoCursor<Commit> cursor(EventCriteria criteria, long from, long to) {
                return super.cursor(criteria, from, Math.min(to, shown));
            }
        }, new WriterTurn(database().getCollection("events_writer")), Engines.CONVERTER, Engines.SETTINGS));
    }

    @Test
    void whatThisProcessHasWrittenIsSourcedAllTheSame() throws Exception {
        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "own", Engines.tag("a")),
                Engines.event("Written", "other", Engines.tag("b")));
        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "own too", Engines.tag("a")));
        shown = 1;

        assertThat(Engines.payloads(engine, Engines.tagged("a"))).containsExactly("before", "own", "own too");
        assertThat(Engines.payloads(engine, Engines.tagged("b"))).containsExactly("other");
        assertThat(Engines.payloads(engine, EventCriteria.havingAnyTag())).containsExactly("before", "own", "other", "own too");
    }

    @Test
    void aReaderDoesNotPassOverWhatIsNotShown() throws Exception {
        shown = 0;
        MessageStream<EventMessage> early = engine.stream(fromTheBeginning(), null);
        assertThat(early.next()).isEmpty();
        assertThat(early.error()).containsInstanceOf(EventStoreException.class);

        shown = Long.MAX_VALUE;
        MessageStream<EventMessage> later = engine.stream(fromTheBeginning(), null);
        assertThat(List.of(Engines.payload(later.next().orElseThrow().message()))).containsExactly("before");
    }

    private static StreamingCondition fromTheBeginning() {
        return StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0));
    }
}
