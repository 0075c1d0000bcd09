package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An index over any fields, unique or not, in memory: it is built anew from the documents at each start, so the two
 * can't disagree.
 */
final class SortedIndex extends Index<Key> implements SearchTree {

    private final IndexOptions options;
    private final Function<Key, Slot> documents;
    private final SortedSlots entries = new SortedSlots();
    private final boolean[] multikey;
    /** The document that was checked last, with its keys: if nothing speaks against it, it is put in next. */
    private @Nullable Document checked;

    private @Nullable Collection<byte[]> checkedKeys;

    SortedIndex(String name, List<IndexKey> keys, IndexOptions options, Function<Key, Slot> documents) {
        super(name, keys, options.sparse());
        this.options = options;
        this.documents = documents;
        this.multikey = new boolean[keys.size()];
    }

    @Override
    public SortedSlots entries() {
        return entries;
    }

    @Override
    public boolean multikey(int field) {
        return multikey[field];
    }

    @Override
    public boolean holdsAll(Document query, FieldConditions conditions) {
        return (!isSparse() || keys().stream().anyMatch(conditions::requirePresence))
                && options.impliedBy(query, conditions);
    }

    /**
     * The encodings of the indexed fields; several where one of them is an array, none for a document the index leaves
     * out.
     */
    private Collection<byte[]> fieldKeys(Document document) {
        if (isSparse() && keys().stream().noneMatch(key -> FieldValues.present(document, key))
                || !options.include(document)) {
            return List.of();
        }
        List<byte[]> joined = List.of(new byte[0]);
        String array = null;
        for (int i = 0; i < getKeys().size(); i++) {
            IndexKey key = getKeys().get(i);
            Object value = FieldValues.of(document, key.getKey());
            if (value instanceof Collection<?>) {
                multikey[i] = true;
                String path = FieldValues.arrayPath(document, key.getKey());
                if (array != null && !array.equals(path)) {
                    throw new CannotIndexParallelArraysError(List.of(array, path));
                }
                array = path;
            }
            joined = SortKey.joinedEach(joined, FieldValues.encoded(value, key.isAscending()));
        }
        return joined;
    }

    private void check(Document document, MongoCollection<Key> collection) {
        Collection<byte[]> keys = fieldKeys(document);
        checkedKeys = keys;
        checked = document;
        if (options.unique()) {
            refuseDuplicate(keys, document, collection);
        }
    }

    private Collection<byte[]> checkedKeys(Document document) {
        Collection<byte[]> keys = document == checked && checkedKeys != null ? checkedKeys : fieldKeys(document);
        checked = null;
        checkedKeys = null;
        return keys;
    }

    private void refuseDuplicate(Collection<byte[]> fieldKeys, Document document, MongoCollection<Key> collection) {
        byte[] id = getPosition(document).bytes();
        for (byte[] fieldKey : fieldKeys) {
            for (var others = entries.between(fieldKey, SortKey.after(fieldKey)).walk(0); others.hasNext(); ) {
                if (!Arrays.equals(others.next().id, id)) {
                    throw new DuplicateKeyError(
                            this,
                            collection,
                            getKeys(),
                            new KeyValue(keys().stream()
                                    .map(key -> FieldValues.of(document, key))
                                    .toList()));
                }
            }
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        check(document, collection);
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        Slot slot = documents.apply(position);
        checkedKeys(document).forEach(key -> entries.put(SortKey.joined(key, slot.id), slot));
    }

    @Override
    public Key remove(Document document) {
        Key id = getPosition(document);
        fieldKeys(document).forEach(key -> entries.remove(SortKey.joined(key, id.bytes())));
        return id;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Key> collection) {
        if (!sameFields(oldDocument, newDocument)) {
            check(newDocument, collection);
        }
    }

    /**
     * Most changes of a document leave most indexes as they are. Documents and arrays may be equal and yet lie
     * elsewhere in the order.
     */
    private boolean sameFields(Document one, Document other) {
        return options.filter().isEmpty()
                && getKeys().stream().allMatch(key -> {
                    Object value = FieldValues.of(one, key.getKey());
                    return !(value instanceof Map<?, ?>)
                            && !(value instanceof Collection<?>)
                            && Objects.equals(value, FieldValues.of(other, key.getKey()));
                });
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Key position, MongoCollection<Key> collection) {
        if (sameFields(oldDocument, newDocument)) {
            return;
        }
        Collection<byte[]> before = new TreeSet<>(Arrays::compareUnsigned);
        before.addAll(fieldKeys(oldDocument));
        Collection<byte[]> after = new TreeSet<>(Arrays::compareUnsigned);
        after.addAll(checkedKeys(newDocument));
        Slot slot = documents.apply(position);
        before.stream()
                .filter(key -> !after.contains(key))
                .forEach(key -> entries.remove(SortKey.joined(key, slot.id)));
        after.stream()
                .filter(key -> !before.contains(key))
                .forEach(key -> entries.put(SortKey.joined(key, slot.id), slot));
    }

    @Override
    public Key getPosition(Document document) {
        return Key.of(document, "_id");
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
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof SortedIndex index
                && options.equals(index.options)
                && Objects.equals(
                        toIndexDescription().get("key"),
                        index.toIndexDescription().get("key"));
    }

    @Override
    public boolean isUnique() {
        return options.unique();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
