package dev.vouchsafe.platform.deadline;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.platform.log.LogReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;

/** The collection {@code known_reminders}: the kinds that the log is not older than, or that have begun in it. */
final class KnownReminders {

    private static final String ID = "_id";

    private final MongoCollection<Document> known;
    private final List<String> all;

    /**
     * Asked before this process records anything. A log that is empty then knows all kinds.
     *
     * @param all the kinds that the service has
     */
    KnownReminders(MongoDatabase database, LogReader log, Collection<String> all) {
        this.known = database.getCollection("known_reminders");
        this.all = all.stream().sorted().toList();
        // Another process that records something knows the kinds before it does.
        if (!all.isEmpty() && log.head() < 0) {
            know(all);
        }
    }

    /** Those that the log is older than. */
    List<String> unknown() {
        var found = new HashSet<String>();
        if (!all.isEmpty()) {
            known.find().map(each -> each.getString(ID)).into(found);
        }
        return all.stream().filter(kind -> !found.contains(kind)).toList();
    }

    /** From now on they are known. */
    void know(Collection<String> kinds) {
        kinds.forEach(
                kind -> known.replaceOne(eq(ID, kind), new Document(ID, kind), new ReplaceOptions().upsert(true)));
    }
}
