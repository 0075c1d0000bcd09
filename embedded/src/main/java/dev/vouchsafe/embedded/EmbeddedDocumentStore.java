package dev.vouchsafe.embedded;

import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A document server speaking MongoDB's wire protocol, inside this JVM, reachable on the loopback interface only. */
public final class EmbeddedDocumentStore implements AutoCloseable {

    private static final String KIND = "documents";
    private static final int FORMAT = 1;

    private final DataFolder folder;
    private final MongoServer server;
    private final int port;
    private boolean closed;

    private EmbeddedDocumentStore(DataFolder folder, MongoServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** A server on a free port whose data vanishes on {@link #close()}. */
    public static EmbeddedDocumentStore temporary() {
        return start(DataFolder.temporary(KIND, FORMAT), 0);
    }

    /** A server whose acknowledged writes in this folder survive its end, however it comes; port 0 is any free one. */
    public static EmbeddedDocumentStore start(Path folder, int port) {
        return start(DataFolder.open(folder, KIND, FORMAT), port);
    }

    private static EmbeddedDocumentStore start(DataFolder folder, int wantedPort) {
        int port = Ports.free(wantedPort);
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind(Ports.LOOPBACK, port);
        return new EmbeddedDocumentStore(folder, server, port);
    }

    /** The connection string for the driver, such as {@code mongodb://127.0.0.1:27017}. */
    public String uri() {
        return "mongodb://" + Ports.LOOPBACK + ":" + port;
    }

    /** Stops the server; a temporary one is forgotten. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.shutdownNow();
        folder.close();
    }
}
