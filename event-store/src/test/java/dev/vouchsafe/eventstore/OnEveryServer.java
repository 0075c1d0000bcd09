package dev.vouchsafe.eventstore;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that runs on every kind of server, each time with a database and engines of its own. */
@ParameterizedClass
@EnumSource(ServerKind.class)
abstract class OnEveryServer {

    @Parameter
    ServerKind kind;

    private final List<AutoCloseable> open = new ArrayList<>();
    private TestServer server;

    @BeforeEach
    void start() {
        server = kind.start();
    }

    MongoDatabase database() {
        return server.database();
    }

    MongoEventStorageEngine engine() {
        return closeLater(Engines.open(database()));
    }

    /** What lies between an engine and the server's inserts. */
    interface Connection {
        void carry(List<SealedCommit> commits, Consumer<List<SealedCommit>> insert) throws Exception;
    }

    MongoEventStorageEngine engine(EventStoreSettings settings, Connection connection) {
        return engine(settings, new CommitCollection(database(), settings) {
            @Override
            void insert(List<SealedCommit> inOrder) {
                try {
                    connection.carry(inOrder, super::insert);
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        });
    }

    MongoEventStorageEngine engine(EventStoreSettings settings, CommitCollection stored) {
        return closeLater(new MongoEventStorageEngine(
                stored, new WriterTurn(database().getCollection("events_writer")), Engines.CONVERTER, settings));
    }

    <T extends AutoCloseable> T closeLater(T closeable) {
        open.add(closeable);
        return closeable;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
