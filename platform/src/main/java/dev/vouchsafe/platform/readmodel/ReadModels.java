package dev.vouchsafe.platform.readmodel;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * Where the documents of each read model are. A read model has a collection per generation: the one that serves, one
 * that may be in the making, and for a while those that served before.
 */
public record ReadModels(MongoDatabase database, ReadModelStates states) {

    /**
     * The collection that serves now. Ask for each call anew: a rebuild switches to another, in every process at once.
     */
    public MongoCollection<Document> live(String name) {
        return rows(name, states.find(name).generation());
    }

    /**
     * The collection of a generation: {@code voucher_list} for the first of {@code voucher-list}, then
     * {@code voucher_list_2} and so on.
     */
    public MongoCollection<Document> rows(String name, int generation) {
        var first = name.replace('-', '_');
        return database.getCollection(generation == ReadModelState.FIRST_GENERATION ? first : first + "_" + generation);
    }
}
