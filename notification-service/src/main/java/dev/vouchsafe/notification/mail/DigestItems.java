package dev.vouchsafe.notification.mail;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collection {@code digest_items}: notices that wait for the mail of their day. */
final class DigestItems {

    private static final Bson CLOSED = combine(unset("due"), unset("key"), unset("print"), unset("bytes"));

    private final MongoCollection<Document> items;

    DigestItems(MongoDatabase database) {
        this.items = database.getCollection("digest_items").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        items.createIndex(Indexes.ascending("due"));
        items.createIndex(Indexes.ascending("key"));
    }

    /** Puts one in, if it never was. */
    void add(DigestItem item) {
        var document = item.document();
        document.remove("_id");
        items.updateOne(eq(item.itemId()), new Document("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    /** Those whose mail is due, in the order of their ids. */
    List<DigestItem> due(Instant now) {
        return items.find(lte("due", now.toString()))
                .sort(Sorts.ascending("due", "_id"))
                .map(DigestItem::from)
                .into(new ArrayList<>());
    }

    /** When the first of those that wait is due, be that long ago; empty if none waits. */
    Optional<Instant> firstDue() {
        return Optional.ofNullable(items.find(gt("due", ""))
                        .sort(Sorts.ascending("due"))
                        .projection(Projections.include("due"))
                        .first())
                .map(first -> Instant.parse(first.getString("due")));
    }

    /** They are in a mail. Their ids stay, so that they aren't put in again. */
    void close(List<String> itemIds) {
        items.updateMany(in("_id", itemIds), CLOSED);
    }

    /** Nothing is sent to whom the key was. */
    void forget(String key) {
        items.updateMany(eq("key", key), CLOSED);
    }
}
