package dev.vouchsafe.platform.trail;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.LongWork;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.readmodel.ReadModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The read model by which the facts of the log are found in the trail: a row for each event. */
record FactIndex(TrailTable table, EventCatalogue catalogue, LogReader log) implements ReadModel {

    static final String NAME = "trail";

    /** The keys of those whom an event says something of; in the rows of the classes that may. */
    static final String PERSON = "person";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void index(MongoCollection<Document> rows) {
        TrailRow.index(rows);
        LongWork.on(rows).createIndex(Indexes.ascending(PERSON), new IndexOptions().sparse(true));
    }

    /** Rows of today's form say of whom they are. They are made in order: if the first says it, all do. */
    @Override
    public boolean outdated(MongoCollection<Document> rows) {
        return table.forms().stream()
                .filter(form -> EventParts.holdsPersons(form.type()))
                .map(form -> firstOf(form, rows))
                .anyMatch(first -> first != null && !first.containsKey(PERSON));
    }

    private @Nullable Document firstOf(EntryForm<?> form, MongoCollection<Document> rows) {
        var name = catalogue.entryOf(form.type()).name();
        return rows.find(eq(TrailRow.TYPE, name))
                .sort(Sorts.ascending(TrailRow.KEY))
                .limit(1)
                .first();
    }

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        return new Rows(rows);
    }

    private final class Rows implements Upkeep {

        private final MongoCollection<Document> stored;
        private final List<Document> waiting = new ArrayList<>();
        /** Rows up to this position may be there; what is behind it is inserted, which costs less. */
        private long last = Long.MAX_VALUE;

        Rows(MongoCollection<Document> stored) {
            this.stored = stored;
        }

        @Override
        public void on(RecordedEvent event) {
            waiting.add(row(event));
        }

        @Override
        public void flush() {
            var rows = List.copyOf(waiting);
            waiting.clear();
            if (rows.isEmpty()) {
                return;
            }
            long known = last == Long.MAX_VALUE ? TrailRow.head(stored) : last;
            last = Long.MAX_VALUE; // until all are there
            replace(rows.stream().filter(row -> TrailRow.position(row) <= known).toList());
            insert(rows.stream().filter(row -> TrailRow.position(row) > known).toList());
            last = TrailRow.position(rows.getLast());
        }

        /** In order, so that no row is seen before one in front of it. */
        private void insert(List<Document> rows) {
            if (!rows.isEmpty()) {
                stored.insertMany(rows, new InsertManyOptions().ordered(true));
            }
        }

        private void replace(List<Document> rows) {
            if (!rows.isEmpty()) {
                stored.bulkWrite(rows.stream()
                        .map(row -> new ReplaceOneModel<>(
                                eq(row.get(TrailRow.KEY)), row, new ReplaceOptions().upsert(true)))
                        .toList());
            }
        }
    }

    private Document row(RecordedEvent event) {
        var row = found(event).document();
        return EventParts.holdsPersons(event.payload().getClass())
                ? row.append(PERSON, List.copyOf(EventParts.persons(event.payload())))
                : row;
    }

    private TrailRow found(RecordedEvent event) {
        var form = table.of(event.payload());
        var cause = event.cause();
        return new TrailRow(
                event.position(),
                event.recordedAt(),
                event.type(),
                Outcome.DONE,
                form.codes(event.payload()),
                form.subjects(event.payload()),
                cause.actor(),
                form.partner(event.payload(), event.position(), log)
                        .map(partner -> partner.value())
                        .orElse(null),
                cause.correlationId());
    }
}
