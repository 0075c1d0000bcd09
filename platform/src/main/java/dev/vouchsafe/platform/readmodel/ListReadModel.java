package dev.vouchsafe.platform.readmodel;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.platform.http.ListForm;
import java.util.stream.Stream;
import org.bson.Document;

/** The read model behind a list: its rows can be found by what the list can be asked for. */
public abstract class ListReadModel implements ReadModel {

    private final String name;
    private final ListForm form;

    protected ListReadModel(String name, ListForm form) {
        this.name = name;
        this.form = form;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void index(MongoCollection<Document> rows) {
        form.index(rows);
    }

    /** Puts rows in place of those with their {@code _id}, or beside the others. */
    public static void put(Stream<Document> changed, MongoCollection<Document> rows) {
        var changes = changed.map(row -> new ReplaceOneModel<>(eq("_id", row.get("_id")), row, new ReplaceOptions().upsert(true))).toList();
        if (!changes.isEmpty()) {
            rows.bulkWrite(changes);
        }
    }
}
