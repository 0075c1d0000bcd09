package dev.vouchsafe.benchmark.axon5;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.vouchsafe.benchmark.store.StoreKind;
import org.bson.Document;

/** A peer on MongoDB, with a client of the concerns that all of them have. */
interface MongoKind extends StoreKind {

    String CONCERNS = "w:majority, j:true, readConcern majority";

    static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .build());
    }

    @Override
    default void drop(String uri, String space) {
        try (MongoClient client = client(uri)) {
            client.getDatabase(space).drop();
        }
    }

    @Override
    default String server(String uri) {
        try (MongoClient client = client(uri)) {
            return "MongoDB "
                    + client.getDatabase("admin")
                            .runCommand(new Document("buildInfo", 1))
                            .getString("version");
        }
    }
}
