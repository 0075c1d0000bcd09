package dev.vouchsafe.platform.trail;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.readmodel.ReadModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The read model by which the facts of the log are found in the trail: a row for each event. */
record FactIndex(TrailTable table, LogReader log) implements ReadModel {

    static final String NAME = "trail";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void index(MongoCollection<Document> rows) {
        TrailRow.index(rows);
    }

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        return new Rows(rows);
    }

    private final class Rows implements Upkeep {

        private final MongoCollection<Document> stored;
        private final List<TrailRow> waiting = new ArrayList<>();
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
            replace(rows.stream().filter(row -> row.position() <= known).toList());
            insert(rows.stream().filter(row -> row.position() > known).toList());
            last = rows.getLast().position();
        }

        /** In order, so that no row is seen before one in front of it. */
        private void insert(List<TrailRow> rows) {
            if (!rows.isEmpty()) {
                stored.insertMany(
                        rows.stream().map(TrailRow::document).toList(), new InsertManyOptions().ordered(true));
            }
        }

        private void replace(List<TrailRow> rows) {
            if (!rows.isEmpty()) {
                stored.bulkWrite(rows.stream()
                        .map(TrailRow::document)
                        .map(row -> new ReplaceOneModel<>(
                                eq(row.get(TrailRow.KEY)), row, new ReplaceOptions().upsert(true)))
                        .toList());
            }
        }
    }

    private TrailRow row(RecordedEvent event) {
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
