package dev.vouchsafe.embedded.documents;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One database over {@link Storage}. The caller holds the store's lock. */
final class StoredDatabase extends AbstractMongoDatabase<Key> {

    private static final String INDEXES = "system.indexes";

    private final Storage storage;
    private @Nullable Document newIndex;
    private boolean opening = true;

    StoredDatabase(String name, CursorRegistry cursors, Storage storage) {
        super(name, cursors);
        this.storage = storage;
        initializeNamespacesAndIndexes();
        opening = false;
        storage.collectionNames().stream()
                .filter(full -> full.startsWith(name + ".") && !full.startsWith(name + ".system."))
                .map(full -> (StoredCollection) resolveCollection(full.substring(name.length() + 1), false))
                .filter(Objects::nonNull)
                .forEach(StoredCollection::buildIndexes);
    }

    boolean opening() {
        return opening;
    }

    CursorRegistry cursors() {
        return cursorRegistry;
    }

    @Nullable
    StoredCollection collectionOrNull(String name) {
        return (StoredCollection) resolveCollection(name, false);
    }

    /** One that is there. */
    private StoredCollection collection(String name) {
        return requireNonNull(collectionOrNull(name), name);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        var commands =
                new ProtocolCommands(this, (name, part) -> super.handleCommand(channel, name, part, databases, oplog));
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> commands.find(query);
            case "insert" -> commands.insert(query);
            case "update" -> commands.update(query);
            case "dropindexes" -> commands.dropIndexes(query);
            case "aggregate" -> new Aggregate(this, databases, oplog).run(query);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    @Override
    protected void addIndex(Document description) {
        IndexOptions.of(description);
        // Creating the first index of an absent collection creates the collection, and with it, within this call, its
        // own index.
        Document outer = newIndex;
        newIndex = description;
        try {
            super.addIndex(description);
        } finally {
            newIndex = outer;
        }
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            // Whatever its direction, it is read both ways.
            List<IndexKey> ascending = List.of(new IndexKey("_id", true));
            return new IdIndex(name, ascending, () -> storage.collection(getFullCollectionNamespace(collection)));
        }
        return openOrCreateSecondaryIndex(collection, name, keys, sparse);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        Document description = newIndex != null ? newIndex : description(collection, name);
        StoredCollection documents = collection(collection);
        return new SortedIndex(name, keys, IndexOptions.of(description), documents::slot);
    }

    private Document description(String collection, String name) {
        Document wanted = new Document("ns", getFullCollectionNamespace(collection)).append("name", name);
        return collection(INDEXES).handleQueryAsStream(wanted).findFirst().orElseThrow();
    }

    /** Drops an index and what is known of it, for this collection only. */
    void dropIndexOf(StoredCollection collection, String name) {
        dropIndex(collection, name);
        collection(INDEXES).deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0);
    }

    List<Document> indexesOf(StoredCollection collection) {
        return collection(INDEXES)
                .handleQueryAsStream(new Document("ns", collection.getFullName()))
                .toList();
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, cursorRegistry, storage);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        storage.drop(getFullCollectionNamespace(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String oldFullName = collection.getFullName();
        List<Slot> documents = new ArrayList<>();
        storage.collection(oldFullName).all().walk(0).forEachRemaining(documents::add);
        super.moveCollection(from, collection, newName);
        documents.forEach(slot -> storage.put(getFullCollectionNamespace(newName), slot.id, storage.read(slot)));
        storage.drop(oldFullName);
        StoredCollection moved = collection(newName);
        moved.getIndexes().forEach(Index::drop);
        moved.buildIndexes();
    }

    @Override
    protected long getFileSize() {
        return storage.fileBytes();
    }

    @Override
    protected long getStorageSize() {
        return storage.fileBytes();
    }
}
