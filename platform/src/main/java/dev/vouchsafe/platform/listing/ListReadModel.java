package dev.vouchsafe.platform.listing;

import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.readmodel.ReadModel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The read model behind a list: its rows can be found by what the list can be asked for. */
public abstract class ListReadModel implements ReadModel {

    private static final String ROW_VERSION = "rowVersion";

    private final String name;
    private final ListForm form;
    private final @Nullable String rowVersion;

    protected ListReadModel(String name, ListForm form) {
        this(name, form, null);
    }

    /**
     * @param rowVersion how rows are made now: those that were made otherwise are made again. Null for a list whose
     *     rows don't say it
     */
    protected ListReadModel(String name, ListForm form, @Nullable String rowVersion) {
        this.name = name;
        this.form = form;
        this.rowVersion = rowVersion;
    }

    /** The row with its version, if the list's rows have one. */
    protected final Document marked(Document row) {
        return rowVersion == null ? row : row.append(ROW_VERSION, rowVersion);
    }

    @Override
    public final boolean outdated(MongoCollection<Document> rows) {
        return rowVersion != null
                && rows.find(ne(ROW_VERSION, rowVersion)).limit(1).first() != null;
    }

    @Override
    public final String name() {
        return name;
    }

    final ListForm form() {
        return form;
    }

    @Override
    public final void index(MongoCollection<Document> rows) {
        form.index(rows);
    }
}
