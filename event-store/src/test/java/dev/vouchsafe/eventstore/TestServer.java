package dev.vouchsafe.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** A server with a database that no other test has. Says in the log which server it is. */
final class TestServer implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(TestServer.class);
    private static final String NO_MONGODB =
            "Skipped: " + GivenMongoDb.NONE + ", and no Docker engine answers to start one";
    private static MongoDBContainer container;

    private final Runnable stopServer;
    private final MongoClient client;
    private final MongoDatabase database;

    private TestServer(String kind, String uri, Runnable stopServer) {
        this.stopServer = stopServer;
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase("event-store-" + UUID.randomUUID());
        LOGGER.info("Running on {}", kind);
    }

    static TestServer embedded() {
        EmbeddedDocumentStore store = EmbeddedDocumentStore.temporary();
        return new TestServer("the embedded document server, which is not MongoDB", store.uri(), store::close);
    }

    /** A MongoDB given by its URI, or one in a container; skips the test where there is neither. */
    static TestServer mongoDb() {
        Optional<String> given = GivenMongoDb.uri();
        if (given.isPresent()) {
            return new TestServer("the given MongoDB", given.get(), () -> {});
        }
        return new TestServer("MongoDB in a container", container().getReplicaSetUrl(), () -> {});
    }

    /** One container for all tests; it goes with the JVM. */
    private static synchronized MongoDBContainer container() {
        if (!dockerAnswers()) {
            LOGGER.warn(NO_MONGODB);
            Assumptions.abort(NO_MONGODB);
        }
        if (container == null) {
            container = new MongoDBContainer("mongo:8.0").withReplicaSet();
            container.start();
        }
        return container;
    }

    private static boolean dockerAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        stopServer.run();
    }
}
