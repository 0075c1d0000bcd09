package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a client, or the server itself, looks for.
 *
 * @param limit 0 for all
 * @param batchSize documents of the first batch, -1 for the usual number
 * @param projection null for whole documents
 */
record Find(
        Document filter,
        Document sort,
        int skip,
        int limit,
        int batchSize,
        boolean singleBatch,
        @Nullable Document projection) {

    static Find of(Document command) {
        return new Find(
                document(command, "filter"),
                document(command, "sort"),
                number(command, "skip", 0),
                Math.abs(number(command, "limit", 0)),
                number(command, "batchSize", -1),
                Boolean.TRUE.equals(command.get("singleBatch")) || number(command, "limit", 0) < 0,
                (Document) command.get("projection"));
    }

    static Find all(Document filter, Document sort, int skip, int limit) {
        return new Find(filter, sort == null ? new Document() : sort, skip, Math.max(0, limit), -1, false, null);
    }

    /** After how many matches nobody reads on; 0 if all are read. */
    long wanted() {
        return limit == 0 ? 0 : (long) skip + limit;
    }

    private static Document document(Document command, String field) {
        return command.get(field) instanceof Document document ? document : new Document();
    }

    private static int number(Document command, String field, int otherwise) {
        return command.get(field) instanceof Number number ? number.intValue() : otherwise;
    }
}
