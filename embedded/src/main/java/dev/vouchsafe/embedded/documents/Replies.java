package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Function;

/** Replies that carry the first documents, and a cursor for the rest. */
final class Replies {

    private Replies() {}

    /** @param batchSize documents in this reply, 0 for none, -1 for the usual number */
    static Document firstBatch(
            CursorRegistry cursors,
            String namespace,
            FoundDocuments found,
            Function<List<Document>, List<Document>> projection,
            int batchSize,
            boolean single) {
        var cursor = new BatchCursor(cursors.generateCursorId(), found, projection);
        List<Document> first = batchSize == 0
                ? List.of()
                : cursor.takeDocuments(batchSize < 0 ? BatchCursor.USUAL_FIRST_BATCH : batchSize);
        long id = 0;
        if (!single && !cursor.isEmpty()) {
            id = cursor.getId();
            found.outliveCommand();
            cursors.add(cursor);
        }
        Document body = new Document("id", id).append("ns", namespace).append("firstBatch", first);
        return new Document("cursor", body).append("ok", 1.0);
    }
}
