package dev.vouchsafe.embedded.documents;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One collection over {@link Storage}. Every document it hands out is a copy. The caller holds the store's lock. */
final class StoredCollection extends AbstractMongoCollection<Key> {

    private static final int FEW = 2000;

    private final Storage storage;
    private boolean onlyFirst;

    StoredCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Storage storage) {
        super(database, name, options, cursors);
        this.storage = storage;
    }

    private SortedSlots documents() {
        return storage.collection(getFullName());
    }

    private Stream<Slot> slots() {
        return StreamSupport.stream(
                Spliterators.spliterator(documents().all().walk(0), documents().size(), 0), false);
    }

    /** Where a document is that is there. */
    Slot slot(Key key) {
        return requireNonNull(documents().get(key.bytes()));
    }

    FoundDocuments find(Find find) {
        return find(find, false);
    }

    /**
     * For a reply: as stand-ins for what is stored, where nothing has to be done with the documents but to match them.
     */
    FoundDocuments findForReply(Find find) {
        return find(find, find.projection() == null || find.projection().isEmpty());
    }

    private FoundDocuments find(Find find, boolean asStored) {
        boolean natural = !find.sort().isEmpty() && find.sort().containsKey("$natural");
        Document order = natural ? new Document(allIn().getKey(), find.sort().get("$natural")) : find.sort();
        AccessPath path = new Planner(this::searchTrees, everything()).choose(find.filter(), order, find.wanted());
        var matcher = new DefaultQueryMatcher();
        // What is passed over need not be read where the path has just the wanted documents in the wanted order.
        boolean unread = path.exact() && (order.isEmpty() || path.ordered());
        return FoundDocuments.of(
                path.candidates(unread ? find.skip() : 0), find.limit() > 0 && find.limit() <= FEW, candidates -> {
                    Stream<Slot> matching = candidates
                            .filter(candidate -> !candidate.slot().gone()
                                    && (candidate.rest().isEmpty()
                                            || matcher.matches(storage.read(candidate.slot()), candidate.rest())))
                            .map(AccessPath.Candidate::slot)
                            .filter(path.firstTime());
                    Stream<Document> found;
                    if (asStored && (order.isEmpty() || path.ordered())) {
                        found = matching.map(slot -> ReplyEncoder.stored(storage.bytes(slot)));
                    } else {
                        found = matching.map(storage::read);
                        if (!order.isEmpty() && !path.ordered()) {
                            found = new Ranking(order).sorted(found, find.wanted());
                        }
                    }
                    found = found.skip(unread ? 0 : find.skip());
                    return find.limit() == 0 ? found : found.limit(find.limit());
                });
    }

    /** How many documents match: from an index alone where one has all that the filter asks for. */
    int count(Document filter) {
        return new Planner(this::searchTrees, everything())
                .exact(filter)
                .map(AccessPath::count)
                .orElseGet(() -> (int)
                        find(Find.all(filter, new Document(), 0, 0)).stream().count());
    }

    private List<SearchTree> searchTrees() {
        return getIndexes().stream().map(SearchTree.class::cast).toList();
    }

    private SearchTree everything() {
        return new IdIndex("everything", List.of(allIn()), this::documents);
    }

    private IndexKey allIn() {
        return new IndexKey(getIdField() == null ? "$natural" : getIdField(), true);
    }

    List<Document> project(List<Document> found, @Nullable Document projection) {
        return projection == null || projection.isEmpty()
                ? found
                : matchDocumentsFromStream(new Document(), found.stream(), 0, 0, 0, null, projection)
                        .collectDocuments();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        Find find = Find.all(query, orderBy, skip, onlyFirst && limit == 0 ? 1 : limit);
        return new QueryResult(
                project(find(find).stream().collect(Collectors.toCollection(ArrayList::new)), projection));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters arrayFilters, boolean multi, boolean upsert, Oplog oplog) {
        onlyFirst = !multi;
        try {
            return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
        } finally {
            onlyFirst = false;
        }
    }

    @Override
    public void addIndex(Index<Key> index) {
        Index<Key> present = getIndexes().stream()
                .filter(other -> other.getName().equals(index.getName()))
                .findFirst()
                .orElse(null);
        if (present != null || ((StoredDatabase) getDatabase()).opening()) {
            addUnbuilt(index, present);
            return;
        }
        try {
            for (Iterator<Slot> slots = documents().all().walk(0); slots.hasNext(); ) {
                Slot slot = slots.next();
                Document document = storage.read(slot);
                index.checkAdd(document, this);
                index.add(document, new Key(slot.id), this);
            }
        } catch (MongoServerError e) {
            throw new IndexBuildFailedException(e, this);
        }
        getIndexes().add(index);
    }

    private void addUnbuilt(Index<Key> index, @Nullable Index<Key> present) {
        if (present == null) {
            getIndexes().add(index);
        } else {
            super.addIndex(index);
        }
    }

    /** Fills all indexes in one pass, when the data was just opened. */
    void buildIndexes() {
        List<Index<Key>> toBuild = getIndexes().stream()
                .filter(index -> !(index instanceof IdIndex))
                .toList();
        if (!toBuild.isEmpty()) {
            documents().all().walk(0).forEachRemaining(slot -> {
                Document document = storage.read(slot);
                toBuild.forEach(index -> index.add(document, new Key(slot.id), this));
            });
        }
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        Key key = getIdField() == null ? nextKey() : Key.of(document, getIdField());
        storage.put(getFullName(), key.bytes(), document);
        return key;
    }

    private Key nextKey() {
        Iterator<Slot> last = documents().all().reversed().walk(0);
        long next = last.hasNext() ? ByteBuffer.wrap(last.next().id).getLong() + 1 : 1;
        return new Key(ByteBuffer.allocate(8).putLong(next).array());
    }

    @Override
    protected void handleUpdate(Key key, Document oldDocument, Document newDocument) {
        storage.put(getFullName(), key.bytes(), newDocument);
    }

    @Override
    protected void removeDocument(Key key) {
        if (documents().get(key.bytes()) == null) {
            throw new NoSuchElementException("there is no document " + key);
        }
        storage.remove(getFullName(), key.bytes());
    }

    @Override
    protected Document getDocument(Key key) {
        return storage.read(slot(key));
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return slots().map(slot -> new DocumentWithPosition<>(storage.read(slot), new Key(slot.id)));
    }

    @Override
    public int count(Document query, int skip, int limit) {
        int behind = Math.max(0, count(query == null ? new Document() : query) - skip);
        return limit > 0 ? Math.min(behind, limit) : behind;
    }

    @Override
    public int count() {
        return documents().size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        // Summed up when somebody asks.
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(
                Integer.MAX_VALUE, slots().mapToLong(slot -> slot.length).sum());
    }
}
