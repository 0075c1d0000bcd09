package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Databases that outlive the process. A command runs alone if it changes anything, beside others if it doesn't; its
 * reply leaves when all it changed, and all it may have seen, is on the disk.
 */
final class StoredBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(StoredBackend.class);
    private static final Set<String> READING = Set.of(
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "ismaster",
            "hello",
            "ping",
            "buildinfo",
            "serverstatus",
            "dbstats",
            "collstats",
            "validate",
            "endsessions",
            "whatsmyuri",
            "connectionstatus",
            "hostinfo",
            "getlasterror");
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

    /** A loop of Netty on which nothing is scheduled looks around each second. */
    private final Set<EventLoop> resting = ConcurrentHashMap.newKeySet();

    private final Storage storage;
    private final Compaction compaction;
    private boolean roomProven = true;
    private final AtomicBoolean compacting = new AtomicBoolean();
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("document-store-compaction").factory());

    private StoredBackend(Storage storage, Compaction compaction) {
        this.storage = storage;
        this.compaction = compaction;
        storage.collectionNames().stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    /**
     * Opens the data in a folder, which nobody else may use meanwhile.
     *
     * @param durable false for data that needn't outlive a power cut
     * @param smallestCompacted bytes up to which the file may grow without regard to what of it is dead
     * @throws IOException if the files can't be read; a {@link DamagedJournal} if they are not what was written
     */
    static StoredBackend open(Path folder, boolean durable, long smallestCompacted) throws IOException {
        Storage storage = Storage.open(folder, durable);
        var backend = new StoredBackend(storage, new Compaction(storage, smallestCompacted, durable));
        backend.compactIfDue();
        return backend;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, getCursorRegistry(), storage);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (resting.add(channel.eventLoop())) {
            channel.eventLoop().scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
        }
        boolean reading = readsOnly(command.toLowerCase(Locale.ROOT), query);
        Lock lock = reading ? storage.lock.readLock() : storage.lock.writeLock();
        Journal journal;
        long end;
        Document reply;
        lock.lock();
        try {
            journal = storage.journal();
            journal.refuseAfterFailure();
            if (!reading) {
                proveRoom(journal);
            }
            try {
                reply = command.equalsIgnoreCase("listDatabases")
                        ? listDatabases()
                        : super.handleCommand(channel, database, command, query);
            } finally {
                if (!reading) {
                    journal.endCommand();
                }
            }
            end = journal.end();
        } finally {
            lock.unlock();
        }
        journal.sync(end);
        if (!reading) {
            compactIfDue();
        }
        return reply;
    }

    /** Whether a write found no room, or failed for another reason, so that the data has to be opened again. */
    boolean isCutShort() {
        return storage.journal().isCutShort();
    }

    /** Refuses changes until the file can grow. */
    StoredBackend withoutRoom() {
        roomProven = false;
        return this;
    }

    private void proveRoom(Journal journal) {
        if (!roomProven) {
            try {
                journal.proveRoom();
                roomProven = true;
            } catch (IOException e) {
                throw new MongoServerError(
                        OUT_OF_DISK_SPACE, "OutOfDiskSpace", "the data can't be written at present: " + e.getMessage());
            }
        }
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        storage.lock.readLock().lock();
        try {
            return super.handleQuery(query);
        } finally {
            storage.lock.readLock().unlock();
        }
    }

    private static boolean readsOnly(String command, Document query) {
        if (command.equals("aggregate")) {
            return query.get("pipeline") instanceof Collection<?> stages
                    && stages.stream()
                            .noneMatch(stage -> stage instanceof Document document
                                    && document.keySet().stream().anyMatch(WRITING_STAGES::contains));
        }
        return READING.contains(command);
    }

    private Document listDatabases() {
        List<Document> databases = storage.collectionNames().stream()
                .collect(Collectors.groupingBy(
                        name -> name.substring(0, name.indexOf('.')),
                        TreeMap::new,
                        Collectors.summingInt(name -> storage.collection(name).size())))
                .entrySet()
                .stream()
                .filter(database -> database.getValue() > 0)
                .map(database -> new Document("name", database.getKey())
                        .append("sizeOnDisk", 0L)
                        .append("empty", false))
                .toList();
        return new Document("databases", databases)
                .append("totalSize", storage.fileBytes())
                .append("ok", 1.0);
    }

    private void compactIfDue() {
        if (compaction.isDue() && compacting.compareAndSet(false, true)) {
            try {
                background.execute(this::compact);
            } catch (RejectedExecutionException closed) {
                // The command that found it due is done all the same; whoever opens the file next looks again.
            }
        }
    }

    private void compact() {
        try {
            compaction.run();
        } catch (IOException | RuntimeException e) {
            log.warn("Compaction failed; the file goes on growing until it succeeds", e);
        } finally {
            compacting.set(false);
        }
    }

    @Override
    public void close() {
        super.close();
        background.shutdown();
        try {
            if (!background.awaitTermination(1, TimeUnit.MINUTES)) {
                log.warn("Compaction didn't end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            storage.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "StoredBackend";
    }
}
