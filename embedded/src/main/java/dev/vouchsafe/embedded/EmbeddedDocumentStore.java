package dev.vouchsafe.embedded;

import de.bwaldvogel.mongo.MongoServer;
import dev.vouchsafe.embedded.documents.DamagedJournal;
import dev.vouchsafe.embedded.documents.ReopenedBackend;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document server speaking MongoDB's wire protocol, inside this JVM, reachable on the loopback interface only. What
 * it does and doesn't do of that protocol is in the module's README.
 */
public final class EmbeddedDocumentStore implements AutoCloseable {

    private static final String KIND = "documents";
    private static final int FORMAT = 1;
    private static final int THREADS = 16;
    private static final long SMALLEST_COMPACTED = 16L * 1024 * 1024;

    private final DataFolder folder;
    private final MongoServer server;
    private final int port;
    private boolean closed;

    private EmbeddedDocumentStore(DataFolder folder, MongoServer server) {
        this.folder = folder;
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /** A server on a free port whose data vanishes on {@link #close()}. */
    public static EmbeddedDocumentStore temporary() {
        return start(DataFolder.temporary(KIND, FORMAT), 0, false, SMALLEST_COMPACTED);
    }

    /**
     * A server whose acknowledged writes in this folder survive its end, however it comes.
     *
     * @param port the port to listen on, or 0 for a free one
     * @throws UnusableDataFolder if the folder is in use, damaged, foreign, or of a later version
     * @throws PortInUse if the port is taken
     */
    public static EmbeddedDocumentStore start(Path folder, int port) {
        return start(folder, port, SMALLEST_COMPACTED);
    }

    /** As above, with the size in bytes up to which the file isn't worth compacting. */
    static EmbeddedDocumentStore start(Path folder, int port, long smallestCompacted) {
        return start(DataFolder.open(folder, KIND, FORMAT), port, true, smallestCompacted);
    }

    private static EmbeddedDocumentStore start(DataFolder folder, int port, boolean durable, long smallestCompacted) {
        MongoServer server = null;
        try {
            server = new MongoServer(opened(folder, durable, smallestCompacted));
            bind(server, port);
            return new EmbeddedDocumentStore(folder, server);
        } catch (Exception e) {
            try {
                stop(server, folder);
            } catch (RuntimeException further) {
                e.addSuppressed(further);
            }
            throw e;
        }
    }

    /** Before the folder is free for others nothing may write to it any more, such as a compaction. */
    private static void stop(@Nullable MongoServer server, DataFolder folder) {
        try {
            if (server != null) {
                server.shutdownNow();
            }
        } finally {
            folder.close();
        }
    }

    private static ReopenedBackend opened(DataFolder folder, boolean durable, long smallestCompacted) {
        try {
            return ReopenedBackend.open(folder.path(), durable, smallestCompacted);
        } catch (DamagedJournal e) {
            throw new UnusableDataFolder(folder.path(), String.valueOf(e.getMessage()), e);
        } catch (IOException | RuntimeException e) {
            throw new UnusableDataFolder(folder.path(), "its data can't be read (" + e + ")", e);
        }
    }

    private static void bind(MongoServer server, int port) {
        try {
            server.bind(new InetSocketAddress(Ports.LOOPBACK, port), 1, THREADS);
        } catch (Exception e) {
            // Netty throws checked exceptions undeclared.
            if (e instanceof BindException) {
                throw new PortInUse(port, e);
            }
            throw e;
        }
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
        stop(server, folder);
    }
}
