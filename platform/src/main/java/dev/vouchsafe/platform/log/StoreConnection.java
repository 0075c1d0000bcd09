package dev.vouchsafe.platform.log;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;

/**
 * How the service is connected with its store. The driver waits for ever for the answer of a server that keeps silent,
 * and notices only after some ten seconds that one is there again; nobody here waits longer than the time-outs below.
 * What the connection string says of them has precedence.
 */
final class StoreConnection {

    /**
     * Of an answer. Longer than a sound server takes for anything that the services ask; what takes longer by its
     * nature asks for more itself.
     */
    private static final int ANSWER_MS = 5_000;
    /**
     * Of a new connection, and of the driver's own question whether the server is there. So much later than it is, it
     * can be noticed at worst.
     */
    private static final int CONNECT_MS = 1_000;
    /** For a server to be there at all. Whoever called hears sooner: see StorePulse. */
    private static final int SELECTION_MS = 3_000;

    private static final int HEARTBEAT_MS = 2_000;
    private static final int HEARTBEAT_WHILE_AWAITED_MS = 100;

    private StoreConnection() {}

    static MongoClientSettings settings(String uri) {
        return MongoClientSettings.builder()
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MS, TimeUnit.MILLISECONDS)
                        .readTimeout(ANSWER_MS, TimeUnit.MILLISECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_MS, TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(HEARTBEAT_MS, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(HEARTBEAT_WHILE_AWAITED_MS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(SELECTION_MS, TimeUnit.MILLISECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build();
    }
}
