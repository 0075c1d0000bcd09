package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All documents by collection ("database.collection") and key. Keys and small documents are in memory, larger ones in
 * the journal. Reading needs the read lock, changing the write lock; both are taken once per command, by
 * {@link StoredBackend}.
 */
final class Storage implements AutoCloseable {

    private static final int KEPT_IN_MEMORY = 1024;
    private static final byte[] NOTHING = new byte[0];

    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Map<String, SortedSlots> collections = new ConcurrentHashMap<>();
    /** Set by {@link #open}, before anybody has the store. */
    @SuppressWarnings("NullAway.Init")
    private Journal journal;

    private long liveBytes;

    private Storage() {}

    /** Opens or begins the data in a folder. A store that isn't durable doesn't wait for the disk. */
    static Storage open(Path folder, boolean durable) throws IOException {
        var storage = new Storage();
        Path newest = JournalFiles.newest(folder);
        storage.journal =
                newest == null ? Journal.begin(folder, durable) : Journal.resume(newest, storage::replay, durable);
        JournalFiles.deleteOthers(folder, storage.journal.file());
        return storage;
    }

    private void replay(JournalReader.Change change) {
        switch (change.kind()) {
            case Frame.PUT ->
                place(change.collection(), change.id(), change.content(), change.frame(), change.frameLength());
            case Frame.DELETE -> forget(collection(change.collection()).remove(change.id()));
            default -> forgetAll(change.collection());
        }
    }

    /** The documents of a collection by key; the keys are in the order of {@link SortKey}. */
    SortedSlots collection(String name) {
        return collections.computeIfAbsent(name, absent -> new SortedSlots());
    }

    Set<String> collectionNames() {
        return collections.keySet();
    }

    Slot put(String collection, byte[] id, Document document) {
        byte[] content = encode(document);
        long frame = journal.append(Frame.PUT, collection, id, content);
        return place(collection, id, content, frame, (int) (journal.end() - frame));
    }

    private Slot place(String collection, byte[] id, byte[] content, long frame, int frameLength) {
        SortedSlots documents = collection(collection);
        Slot present = documents.get(id);
        Slot slot = present == null ? new Slot(id) : present;
        if (present == null) {
            documents.put(id, slot);
        }
        liveBytes += frameLength - (slot.gone() ? 0 : slot.frameLength);
        slot.frame = frame;
        slot.frameLength = frameLength;
        slot.length = content.length;
        slot.content = content.length <= KEPT_IN_MEMORY ? content : null;
        return slot;
    }

    void remove(String collection, byte[] id) {
        Slot slot = collection(collection).remove(id);
        if (slot != null) {
            journal.append(Frame.DELETE, collection, id, NOTHING);
            forget(slot);
        }
    }

    void drop(String collection) {
        journal.append(Frame.DROP, collection, NOTHING, NOTHING);
        forgetAll(collection);
    }

    private void forgetAll(String collection) {
        SortedSlots dropped = collections.remove(collection);
        if (dropped != null) {
            dropped.all().walk(0).forEachRemaining(this::forget);
        }
    }

    private void forget(@Nullable Slot slot) {
        if (slot != null) {
            liveBytes -= slot.frameLength;
            slot.frame = Slot.GONE;
            slot.content = null;
        }
    }

    /** A copy of its own of a document that is there. */
    Document read(Slot slot) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(content(slot)));
    }

    /** The bytes of a document that is there, not to be changed. */
    byte[] bytes(Slot slot) {
        if (slot.content != null) {
            return slot.content;
        }
        byte[] bytes = new byte[slot.length];
        content(slot).get(bytes);
        return bytes;
    }

    private ByteBuffer content(Slot slot) {
        return slot.content != null
                ? ByteBuffer.wrap(slot.content)
                : journal.read(slot.frame + slot.frameLength - slot.length, slot.length);
    }

    private static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(document, buffer);
            byte[] content = new byte[buffer.readableBytes()];
            buffer.readBytes(content);
            return content;
        } finally {
            buffer.release();
        }
    }

    Journal journal() {
        return journal;
    }

    /** Goes on with another journal that holds the same documents. */
    void continueWith(Journal compacted) {
        journal = compacted;
    }

    long liveBytes() {
        return liveBytes;
    }

    long fileBytes() {
        return journal.end();
    }

    /** Every document that is there, with its collection. */
    void forEach(BiConsumer<String, Slot> reader) {
        collections.forEach(
                (name, documents) -> documents.all().walk(0).forEachRemaining(slot -> reader.accept(name, slot)));
    }

    /** Waits for the commands that are at work. */
    @Override
    public void close() throws IOException {
        lock.writeLock().lock();
        try {
            journal.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
