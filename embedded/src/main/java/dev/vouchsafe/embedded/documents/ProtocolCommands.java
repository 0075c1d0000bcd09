package dev.vouchsafe.embedded.documents;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The commands in which the library's own server falls short of the protocol: batches, what an ordered command does
 * after an error, indexes of one collection.
 */
record ProtocolCommands(StoredDatabase database, BiFunction<String, Document, Document> library) {

    Document find(Document command) {
        StoredCollection collection = database.collectionOrNull((String) field(command, "find"));
        if (collection == null) {
            return library.apply("find", command);
        }
        Find find = Find.of(command);
        FoundDocuments found = collection.findForReply(find);
        return Replies.firstBatch(
                database.cursors(),
                collection.getFullName(),
                found,
                batch -> collection.project(batch, find.projection()),
                find.batchSize(),
                find.singleBatch());
    }

    /** Counts what was inserted, not what was sent. */
    Document insert(Document command) {
        int sent = ((Collection<?>) field(command, "documents")).size();
        Document reply = library.apply("insert", command);
        if (reply.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
            int firstError = number((Document) errors.getFirst(), "index");
            reply.put("n", ordered(command) ? firstError : sent - errors.size());
        }
        return reply;
    }

    /** Runs the updates one by one, so that an ordered command ends at its first error. */
    Document update(Document command) {
        List<?> updates = (List<?>) field(command, "updates");
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && (errors.isEmpty() || !ordered(command)); i++) {
            Document one = new Document(command);
            one.put("updates", List.of(updates.get(i)));
            Document reply = library.apply("update", one);
            matched += number(reply, "n");
            modified += number(reply, "nModified");
            addAt(i, reply.get("upserted"), upserted);
            addAt(i, reply.get("writeErrors"), errors);
        }
        Document reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.put("writeErrors", errors);
        }
        return reply.append("ok", 1.0);
    }

    private static void addAt(int index, @Nullable Object entries, List<Document> all) {
        if (entries instanceof Collection<?> some) {
            some.forEach(entry -> {
                Document placed = new Document((Document) entry);
                placed.put("index", index);
                all.add(placed);
            });
        }
    }

    Document dropIndexes(Document command) {
        StoredCollection collection = database.collectionOrNull((String) field(command, "dropIndexes"));
        if (collection != null) {
            dropIndexes(collection, field(command, "index"));
        }
        return new Document("ok", 1.0);
    }

    private void dropIndexes(StoredCollection collection, Object which) {
        List<String> names = database.indexesOf(collection).stream()
                .filter(index -> which.equals("*") || which.equals(index.get("name")) || which.equals(index.get("key")))
                .map(index -> (String) index.get("name"))
                .filter(name -> !name.equals("_id_"))
                .toList();
        if (names.isEmpty() && !which.equals("*")) {
            throw new IndexNotFoundException("index not found with name [" + which + "]");
        }
        names.forEach(name -> database.dropIndexOf(collection, name));
    }

    private static Object field(Document command, String name) {
        return requireNonNull(command.get(name), name);
    }

    private static int number(Document reply, String field) {
        return ((Number) field(reply, field)).intValue();
    }

    private static boolean ordered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }
}
