package dev.vouchsafe.portal.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** What nobody needs after an instant: the server removes it by and by. */
final class Ends {

    static final String FIELD = "ends";

    private Ends() {}

    static void index(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending(FIELD), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }
}
