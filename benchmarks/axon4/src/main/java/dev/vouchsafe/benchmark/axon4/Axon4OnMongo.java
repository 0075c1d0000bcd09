package dev.vouchsafe.benchmark.axon4;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StoreKind;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.bson.Document;

/** Axon Framework 4's engine on MongoDB, its settings as they come, with the concerns all peers have. */
public final class Axon4OnMongo implements StoreKind {

    @Override
    public Store open(String uri, String space, boolean fresh) {
        return new Axon4Store(client(uri), space);
    }

    @Override
    public void drop(String uri, String space) {
        try (MongoClient client = client(uri)) {
            client.getDatabase(space).drop();
        }
    }

    @Override
    public String server(String uri) {
        try (MongoClient client = client(uri)) {
            return "MongoDB "
                    + client.getDatabase("admin")
                            .runCommand(new Document("buildInfo", 1))
                            .getString("version");
        }
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .build());
    }

    @Override
    public String description() {
        return "%s and %s with %s: a document per event, look-back 1 s, batches of 100, Jackson; w:majority, j:true, readConcern majority"
                .formatted(
                        StoreKind.fileOf(EventSourcingRepository.class),
                        StoreKind.fileOf(MongoEventStorageEngine.class),
                        StoreKind.fileOf(MongoClient.class));
    }
}
