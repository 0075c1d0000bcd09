package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;

/** What an append is accepted or rejected on: near the head from memory, further back from the server. */
class AppendConditionTest extends OnEveryServer {

    private static final EventCriteria OPENED_A =
            EventCriteria.havingTags(Engines.tag("a")).andBeingOneOfTypes(Set.of(new QualifiedName("Opened")));

    @Test
    void anEventOfAnotherTagOrTypeIsNoConflict() throws Exception {
        MongoEventStorageEngine engine = engine();
        ConsistencyMarker empty = Engines.marker(engine, OPENED_A);
        Engines.append(engine, AppendCondition.none(), Engines.event("Opened", "", Engines.tag("b")));
        Engines.append(engine, AppendCondition.none(), Engines.event("Closed", "", Engines.tag("a")));
        // tag and type, but on two events of one commit
        Engines.append(
                engine,
                AppendCondition.none(),
                Engines.event("Opened", "", Engines.tag("c")),
                Engines.event("Closed", "", Engines.tag("a")));

        assertAccepted(engine, AppendCondition.withCriteria(OPENED_A).withMarker(empty));
    }

    @Test
    void anEventBehindTheMarkerThatMatchesIsAConflict() throws Exception {
        MongoEventStorageEngine engine = engine();
        ConsistencyMarker empty = Engines.marker(engine, OPENED_A);
        ConsistencyMarker after =
                Engines.append(engine, AppendCondition.none(), Engines.event("Opened", "", Engines.tag("a")));

        assertRejected(engine, AppendCondition.withCriteria(OPENED_A).withMarker(empty));
        assertRejected(engine, AppendCondition.withCriteria(OPENED_A).withMarker(ConsistencyMarker.ORIGIN));
        assertAccepted(engine, AppendCondition.withCriteria(OPENED_A).withMarker(after));
    }

    @Test
    void criteriaOfSeveralSourcingsConflictWithAnyOfThemBehindTheLowestMarker() throws Exception {
        MongoEventStorageEngine engine = engine();
        ConsistencyMarker first = Engines.marker(engine, Engines.tagged("a"));
        Engines.append(engine, AppendCondition.none(), Engines.event("Opened", "", Engines.tag("b")));
        ConsistencyMarker second = Engines.marker(engine, Engines.tagged("b"));
        AppendCondition both = AppendCondition.withCriteria(Engines.tagged("a")).orCriteria(Engines.tagged("b"));

        assertRejected(engine, both.withMarker(first.lowerBound(second)));
        assertAccepted(engine, both.withMarker(second));
    }

    @Test
    void criteriaThatIncludeEveryEventConflictWithAnyEvent() throws Exception {
        MongoEventStorageEngine engine = engine();
        EventCriteria all = EventCriteria.either(Engines.tagged("a"), EventCriteria.havingAnyTag());
        ConsistencyMarker empty = Engines.marker(engine, all);
        Engines.append(engine, AppendCondition.none(), Engines.event("Opened", ""));

        assertRejected(engine, AppendCondition.withCriteria(all).withMarker(empty));
    }

    @Test
    void aConflictOlderThanWhatIsInMemoryIsFoundOnTheServer() throws Exception {
        MongoEventStorageEngine engine = closeLater(
                new MongoEventStorageEngine(database(), Engines.CONVERTER, Engines.SETTINGS.withRecent(3, 1 << 20)));
        ConsistencyMarker empty = Engines.marker(engine, OPENED_A);
        ConsistencyMarker after =
                Engines.append(engine, AppendCondition.none(), Engines.event("Opened", "", Engines.tag("a")));
        for (int i = 0; i < 10; i++) {
            Engines.append(engine, AppendCondition.none(), Engines.event("Opened", "", Engines.tag("other")));
        }

        assertRejected(engine, AppendCondition.withCriteria(OPENED_A).withMarker(empty));
        assertAccepted(engine, AppendCondition.withCriteria(OPENED_A).withMarker(after));
    }

    @Test
    void aConflictThatAnotherEngineWroteIsFoundWhenTheCommitMeetsIt() throws Exception {
        MongoEventStorageEngine engine = engine();
        MongoEventStorageEngine other = engine();
        ConsistencyMarker empty = Engines.marker(engine, OPENED_A);
        Engines.append(other, AppendCondition.none(), Engines.event("Opened", "", Engines.tag("a")));

        assertRejected(engine, AppendCondition.withCriteria(OPENED_A).withMarker(empty));
    }

    private static void assertAccepted(MongoEventStorageEngine engine, AppendCondition condition) throws Exception {
        long head = engine.log().head();
        Engines.append(engine, condition, Engines.event("Noted", ""));
        assertThat(engine.log().head()).isEqualTo(head + 1);
    }

    private static void assertRejected(MongoEventStorageEngine engine, AppendCondition condition) {
        long head = engine.log().head();
        assertThatThrownBy(() -> Engines.append(engine, condition, Engines.event("Noted", "")))
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(engine.log().head()).isEqualTo(head);
    }
}
