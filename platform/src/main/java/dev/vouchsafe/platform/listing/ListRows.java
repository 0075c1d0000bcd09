package dev.vouchsafe.platform.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.stream.Stream;
import org.bson.Document;

/** The rows of a list as they are stored. */
public record ListRows(MongoCollection<Document> stored) {

    /** Puts rows in place of those with the same {@code _id}, or beside the others; twice is the same as once. */
    public void put(Stream<Document> rows) {
        var changes = rows.map(
                        row -> new ReplaceOneModel<>(eq("_id", row.get("_id")), row, new ReplaceOptions().upsert(true)))
                .toList();
        if (!changes.isEmpty()) {
            stored.bulkWrite(changes);
        }
    }

    /** Deletes the rows of a stream that are not among these. */
    void keepOnly(String streamIn, String stream, Stream<Document> shown) {
        stored.deleteMany(and(
                eq(streamIn, stream),
                nin("_id", shown.map(row -> row.get("_id")).toList())));
    }
}
