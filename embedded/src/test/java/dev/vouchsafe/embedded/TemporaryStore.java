package dev.vouchsafe.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A store for the tests of a class, and a database of its own for each of them. */
abstract class TemporaryStore {

    static MongoClient client;
    private static EmbeddedDocumentStore store;
    private static int databases;

    MongoDatabase database;
    MongoCollection<Document> items;

    @BeforeAll
    static void start() {
        store = EmbeddedDocumentStore.temporary();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void freshDatabase() {
        database = client.getDatabase("test" + databases++);
        items = database.getCollection("items");
    }
}
