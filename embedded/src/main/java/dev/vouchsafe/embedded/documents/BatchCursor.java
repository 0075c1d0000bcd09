package dev.vouchsafe.embedded.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Hands out the rest of a query's documents in batches that fit a reply. */
final class BatchCursor extends AbstractCursor {

    static final int USUAL_FIRST_BATCH = 101;
    /** The protocol's replies end at 48 million bytes; clients expect batches of up to 16. */
    private static final int BATCH_BYTES = 12 * 1024 * 1024;

    private final Iterator<Document> documents;
    private final Function<List<Document>, List<Document>> projection;

    BatchCursor(long id, Iterator<Document> documents, Function<List<Document>, List<Document>> projection) {
        super(id);
        this.documents = documents;
        this.projection = projection;
    }

    @Override
    public boolean isEmpty() {
        return !documents.hasNext();
    }

    /** @param most 0 for as many as fit a reply */
    @Override
    public List<Document> takeDocuments(int most) {
        List<Document> batch = new ArrayList<>();
        int bytes = 0;
        while ((most == 0 || batch.size() < most) && bytes < BATCH_BYTES && documents.hasNext()) {
            Document document = documents.next();
            bytes += size(document);
            batch.add(document);
        }
        return projection.apply(batch);
    }

    private static int size(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        try {
            BsonEncoder.encodeDocument(document, buffer);
            return buffer.readableBytes();
        } finally {
            buffer.release();
        }
    }
}
