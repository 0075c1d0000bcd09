package dev.vouchsafe.benchmark.axon5;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

/** Clients with the concerns that all peers on MongoDB have. */
final class Mongo {

    static final String CONCERNS = "w:majority, j:true, readConcern majority";

    private Mongo() {}

    static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .build());
    }

    static void drop(String uri, String database) {
        try (MongoClient client = client(uri)) {
            client.getDatabase(database).drop();
        }
    }

    static String server(String uri) {
        try (MongoClient client = client(uri)) {
            return "MongoDB "
                    + client.getDatabase("admin")
                            .runCommand(new Document("buildInfo", 1))
                            .getString("version");
        }
    }

    /** The file that a class is from, which names the version. */
    static String fileOf(Class<?> type) {
        String file = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return file.substring(file.lastIndexOf('/') + 1).replace(".jar", "");
    }
}
