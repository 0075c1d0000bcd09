package dev.vouchsafe.notification.webhook.content;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long it is kept what was delivered and what can be replayed: thirty days, where the server expires documents. */
public final class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    /** Behind that long nothing says any more what was delivered. */
    public static final Duration KEPT = Duration.ofDays(30);

    private Retention() {}

    /** @param field a date; a document without it stays */
    public static void of(MongoCollection<Document> documents, String field) {
        try {
            documents.createIndex(
                    Indexes.ascending(field), new IndexOptions().expireAfter(KEPT.toDays(), TimeUnit.DAYS));
        } catch (MongoException unsupported) {
            log.info(
                    "{} are kept for ever: the document server doesn't expire documents ({})",
                    documents.getNamespace().getCollectionName(),
                    unsupported.getMessage());
        }
    }
}
