package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.function.Supplier;

/** The index over {@code _id}: the collection itself, which is kept in that order. */
final class IdIndex extends Index<Key> implements SearchTree {

    private final Supplier<SortedSlots> documents;

    IdIndex(String name, List<IndexKey> keys, Supplier<SortedSlots> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    private Key key(Document document) {
        return Key.of(document, "_id");
    }

    @Override
    public SortedSlots entries() {
        return documents.get();
    }

    @Override
    public boolean multikey(int field) {
        return false;
    }

    @Override
    public boolean holdsAll(Document query, FieldConditions conditions) {
        return true;
    }

    @Override
    public Key getPosition(Document document) {
        return key(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (entries().get(key(document).bytes()) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        // The collection holds it already.
    }

    @Override
    public Key remove(Document document) {
        return key(document);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return entries().size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Key> collection) {
        // An id never changes.
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Key position, MongoCollection<Key> collection) {
        // An id never changes.
    }

    @Override
    public void drop() {
        // Goes with the collection.
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
