package dev.vouchsafe.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The documents of a log behind the engine's back: what someone with access to the database can do. */
final class RawLog {

    private final MongoCollection<RawBsonDocument> documents;

    RawLog(MongoDatabase database) {
        this.documents = database.getCollection(Engines.SETTINGS.collection(), RawBsonDocument.class);
    }

    /** The documents in order, byte for byte. */
    List<byte[]> read() {
        return documents.find().sort(new Document("_id", 1)).map(RawLog::bytes).into(new ArrayList<>());
    }

    void insert(byte[] document) {
        documents.insertOne(new RawBsonDocument(document));
    }

    void remove(long position) {
        documents.deleteOne(new Document("_id", position));
    }

    void replace(long position, byte[] document) {
        remove(position);
        insert(document);
    }

    /** Makes the log these documents and nothing else. */
    void restore(Collection<byte[]> all) {
        documents.deleteMany(new Document());
        documents.insertMany(all.stream().map(RawBsonDocument::new).toList());
    }

    private static byte[] bytes(RawBsonDocument document) {
        return Arrays.copyOfRange(
                document.getBackingArray(),
                document.getByteOffset(),
                document.getByteOffset() + document.getByteLength());
    }
}
