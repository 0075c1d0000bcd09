package dev.vouchsafe.platform.listing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.stream.Stream;
import org.bson.Document;

/** The rows of a list as they are stored. */
public record ListRows(MongoCollection<Document> stored) {

    /** Puts rows in place of those with the same {@code _id}, or beside the others; twice is the same as once. */
    public void put(Stream<Document> rows) {
        var changes = rows.map(row -> new ReplaceOneModel<>(eq("_id", row.get("_id")), row, new ReplaceOptions().upsert(true))).toList();
        if (!changes.isEmpty()) {
            stored.bulkWrite(changes);
        }
    }
}
