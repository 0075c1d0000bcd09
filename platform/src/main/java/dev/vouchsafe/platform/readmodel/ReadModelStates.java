package dev.vouchsafe.platform.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.log.StoredJson;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** The collection {@code read_models}: what all processes of the service know of each read model. */
public final class ReadModelStates {

    private static final String VERSION = "version";

    private final MongoCollection<Document> stored;
    private final StoredJson json;

    ReadModelStates(MongoDatabase database, StoredJson json) {
        this.stored = database.getCollection("read_models")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        this.json = json;
    }

    /** What is known now; as it is at first if nothing was stored yet. */
    public ReadModelState find(String name) {
        var found = stored.find(eq(name)).first();
        return found == null
                ? ReadModelState.initial(name)
                : json.read(found.toJson().getBytes(StandardCharsets.UTF_8), ReadModelState.class);
    }

    /**
     * Changes what is known, as one step: where two change at once, the second is applied to what the first made.
     *
     * @param change answers what it was given if there is nothing to change
     * @return what is known then
     */
    public ReadModelState change(String name, UnaryOperator<ReadModelState> change) {
        while (true) {
            var before = find(name);
            var changed = change.apply(before);
            if (changed == before) {
                return before;
            }
            var after = changed.withVersion(before.version() + 1);
            if (before.version() == 0
                    ? insert(after)
                    : stored.replaceOne(and(eq(name), eq(VERSION, before.version())), document(after))
                                    .getMatchedCount()
                            == 1) {
                return after;
            }
        }
    }

    /** Whether nothing was stored yet. */
    private boolean insert(ReadModelState state) {
        try {
            stored.insertOne(document(state));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private Document document(ReadModelState state) {
        return Document.parse(new String(json.write(state), StandardCharsets.UTF_8))
                .append("_id", state.name());
    }
}
