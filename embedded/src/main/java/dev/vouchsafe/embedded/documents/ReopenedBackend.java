package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The databases of a folder, opened again after a write failed, most likely for want of room: the failed command was
 * half done in memory, and only the file says what is so. From then on reads are answered, and changes are refused
 * until the file can grow.
 */
public final class ReopenedBackend implements MongoBackend {

    private static final Logger log = LoggerFactory.getLogger(ReopenedBackend.class);

    private final Path folder;
    private final boolean durable;
    private final long smallestCompacted;
    private volatile StoredBackend present;

    private ReopenedBackend(Path folder, boolean durable, long smallestCompacted) throws IOException {
        this.folder = folder;
        this.durable = durable;
        this.smallestCompacted = smallestCompacted;
        this.present = StoredBackend.open(folder, durable, smallestCompacted);
    }

    /**
     * Opens the data in a folder, which nobody else may use meanwhile.
     *
     * @param durable false for data that needn't outlive a power cut
     * @param smallestCompacted bytes up to which the file may grow without regard to what of it is dead
     * @throws IOException if the files can't be read; a {@link DamagedJournal} if they are not what was written
     */
    public static ReopenedBackend open(Path folder, boolean durable, long smallestCompacted) throws IOException {
        return new ReopenedBackend(folder, durable, smallestCompacted);
    }

    private StoredBackend present() {
        StoredBackend backend = present;
        return backend.isCutShort() ? reopened(backend) : backend;
    }

    private synchronized StoredBackend reopened(StoredBackend cutShort) {
        if (present == cutShort) {
            try {
                cutShort.close();
                present = StoredBackend.open(folder, durable, smallestCompacted).withoutRoom();
                log.warn("A write to {} failed, and was undone", folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return present;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        ReplyEncoder.install(message.getChannel());
        return present().handleMessage(message);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return present().handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return present().handleQuery(query);
    }

    @Override
    public void handleClose(Channel channel) {
        present.handleClose(channel);
    }

    @Override
    public void dropDatabase(String name) {
        present().dropDatabase(name);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return present.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return present.getServerStatus();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        present.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return present.getClock();
    }

    @Override
    public void enableOplog() {
        throw new UnsupportedOperationException("there is no oplog");
    }

    @Override
    public void disableOplog() {
        // there is none
    }

    @Override
    public MongoDatabase resolveDatabase(String name) {
        return present().resolveDatabase(name);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        present.version(version);
        return this;
    }

    @Override
    public void close() {
        present.close();
    }
}
