package dev.vouchsafe.eventstore;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
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
