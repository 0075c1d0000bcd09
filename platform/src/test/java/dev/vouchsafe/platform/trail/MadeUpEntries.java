package dev.vouchsafe.platform.trail;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.web.trail.TrailId;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import tools.jackson.databind.node.JsonNodeFactory;

/** A source of entries that show no more than what they are found by. */
record MadeUpEntries(String service, String mark, MongoCollection<Document> rows) implements TrailSource {

    static MadeUpEntries in(String service, String mark, MongoCollection<Document> rows) {
        TrailRow.index(rows);
        return new MadeUpEntries(service, mark, rows);
    }

    static TrailRow row(long position, Instant recordedAt) {
        return new TrailRow(
                position,
                recordedAt,
                "voucher.assigned",
                Outcome.DONE,
                List.of(),
                List.of(new Subject("voucher", "PS-" + position)),
                "/vlsc",
                null,
                "e-" + position);
    }

    void add(TrailRow row) {
        rows.insertOne(row.document());
    }

    @Override
    public List<TrailEntry> entries(List<Document> asked, Language language) {
        return asked.stream().map(this::entry).toList();
    }

    private TrailEntry entry(Document row) {
        return new TrailEntry(
                new TrailId(service, mark, TrailRow.position(row)).toString(),
                service,
                TrailRow.position(row),
                row.getList(TrailRow.TYPE, String.class).getFirst(),
                1,
                row.getString(TrailRow.OUTCOME),
                List.of(),
                null,
                List.of(),
                row.getString(TrailRow.ACTOR),
                List.of(),
                row.getString(TrailRow.PARTNER),
                TrailRow.recordedAt(row),
                TrailRow.recordedAt(row),
                null,
                row.getString(TrailRow.CORRELATION),
                null,
                "",
                JsonNodeFactory.instance.objectNode());
    }
}
