package dev.vouchsafe.platform.listing;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.readmodel.ReadModel;
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
}
