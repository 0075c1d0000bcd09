package dev.vouchsafe.platform.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import dev.vouchsafe.platform.imports.ImportState.Status;
import dev.vouchsafe.platform.log.LongWork;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Imports, their files and the verdicts of their rows. One process at a time works on an import; what it has done is
 * counted in one document, so a count is never ahead of its rows.
 */
final class ImportStore {

    private static final int PIECE = 1 << 20;
    /** Another process goes on with the work of one that was killed. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private static final String STATUS = "status";
    private static final String OWNER = "owner";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final String RECEIVED_AT = "receivedAt";

    static final Bson LAST_FIRST = descending(RECEIVED_AT, "_id");

    private final String owner = UUID.randomUUID().toString();
    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> rows;

    ImportStore(MongoDatabase database) {
        imports = database.getCollection("imports");
        files = database.getCollection("import_files");
        rows = database.getCollection("import_rows");
        LongWork.on(imports).createIndex(ascending(STATUS, RECEIVED_AT));
        LongWork.on(files).createIndex(ascending(ImportedRow.IMPORT, ImportedRow.NUMBER));
        LongWork.on(rows).createIndex(ascending(ImportedRow.IMPORT, ImportedRow.NUMBER));
        LongWork.on(rows).createIndex(ascending(ImportedRow.IMPORT, ImportedRow.VERDICT, ImportedRow.NUMBER));
    }

    /** Keeps a file that came in, and that it is to be checked. One that is there stays as it is. */
    void keep(Document begun, byte[] file) {
        var id = begun.getString("_id");
        if (find(id).isPresent()) {
            return;
        }
        for (int from = 0; from < file.length; from += PIECE) {
            var piece = new Document("_id", id + "/" + from / PIECE)
                    .append(ImportedRow.IMPORT, id)
                    .append(ImportedRow.NUMBER, from / PIECE)
                    .append("bytes", new Binary(Arrays.copyOfRange(file, from, Math.min(file.length, from + PIECE))));
            files.replaceOne(eq(piece.get("_id")), piece, new ReplaceOptions().upsert(true));
        }
        imports.replaceOne(eq(id), begun, new ReplaceOptions().upsert(true));
    }

    /** The file, piece by piece. */
    InputStream open(String id) {
        var pieces = files.find(eq(ImportedRow.IMPORT, id))
                .sort(ascending(ImportedRow.NUMBER))
                .batchSize(2);
        return new SequenceInputStream(Collections.enumeration(StreamSupport.stream(pieces.spliterator(), false)
                .map(piece -> new ByteArrayInputStream(
                        piece.get("bytes", Binary.class).getData()))
                .toList()));
    }

    Optional<Document> find(String id) {
        return Optional.ofNullable(imports.find(eq(id)).first());
    }

    /** Those with work to do, the first one first. */
    List<Document> working() {
        return imports.find(in(STATUS, Status.CHECKING.name(), Status.PUBLISHING.name()))
                .sort(ascending(RECEIVED_AT))
                .into(new ArrayList<>());
    }

    /** Those that were checked, and that nobody has asked to be published yet as far as their documents say. */
    List<Document> checked() {
        return imports.find(eq(STATUS, Status.CHECKED.name())).into(new ArrayList<>());
    }

    /** What was checked is published; what is being checked is as soon as it is. */
    void publish(String id) {
        imports.updateOne(eq(id), Updates.set("publish", true));
        imports.updateOne(
                and(eq(id), eq(STATUS, Status.CHECKED.name())), Updates.set(STATUS, Status.PUBLISHING.name()));
    }

    /** Whether this process may work on it now. */
    boolean claim(String id) {
        long now = now();
        return imports.updateOne(
                                and(eq(id), or(eq(OWNER, null), eq(OWNER, owner), lte(CLAIMED_UNTIL, now))),
                                claimed(now))
                        .getMatchedCount()
                > 0;
    }

    /**
     * Says how far the work has come, and goes on with the claim.
     *
     * @throws IllegalStateException if another process works on it
     */
    void progress(String id, Bson... changes) {
        var all = new ArrayList<>(List.of(changes));
        all.add(claimed(now()));
        if (imports.updateOne(and(eq(id), eq(OWNER, owner)), Updates.combine(all))
                        .getMatchedCount()
                == 0) {
            throw new IllegalStateException("another process works on import " + id);
        }
    }

    private Bson claimed(long now) {
        return Updates.combine(Updates.set(OWNER, owner), Updates.set(CLAIMED_UNTIL, now + CLAIM.toMillis()));
    }

    private static long now() {
        return InstantSource.system().millis();
    }

    /** Ends the work: nobody needs the file any more. */
    void end(String id, Status status) {
        progress(id, Updates.set(STATUS, status.name()));
        if (status == Status.DONE || status == Status.FAILED) {
            files.deleteMany(eq(ImportedRow.IMPORT, id));
        }
    }

    /** Puts rows in place of themselves. */
    void put(List<Document> some) {
        if (!some.isEmpty()) {
            rows.bulkWrite(
                    some.stream()
                            .map(row ->
                                    new ReplaceOneModel<>(eq(row.get("_id")), row, new ReplaceOptions().upsert(true)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    /** Rows behind a number that have the verdict, in their order. */
    List<Document> rows(String id, int behind, int through, @Nullable String verdict) {
        var range = and(eq(ImportedRow.IMPORT, id), gt(ImportedRow.NUMBER, behind), lte(ImportedRow.NUMBER, through));
        return rows.find(verdict == null ? range : and(range, eq(ImportedRow.VERDICT, verdict)))
                .sort(ascending(ImportedRow.NUMBER))
                .batchSize(through - behind)
                .into(new ArrayList<>());
    }

    MongoCollection<Document> imports() {
        return imports;
    }

    MongoCollection<Document> rows() {
        return rows;
    }
}
