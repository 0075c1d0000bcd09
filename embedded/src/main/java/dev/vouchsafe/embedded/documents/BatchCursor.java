package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Hands out the rest of a query's documents in batches that fit a reply. */
final class BatchCursor extends AbstractCursor {

    static final int USUAL_FIRST_BATCH = 101;
    /** The protocol's replies end at 48 million bytes; clients expect batches of up to 16. */
    private static final int BATCH_BYTES = 12 * 1024 * 1024;

    private final FoundDocuments found;
    private final Function<List<Document>, List<Document>> projection;

    BatchCursor(long id, FoundDocuments found, Function<List<Document>, List<Document>> projection) {
        super(id);
        this.found = found;
        this.projection = projection;
    }

    @Override
    public boolean isEmpty() {
        return !found.documents().hasNext();
    }

    /** @param most 0 for as many as fit a reply */
    @Override
    public List<Document> takeDocuments(int most) {
        List<Document> batch = new ArrayList<>();
        Iterator<Document> documents = found.documents();
        int bytes = 0;
        while ((most == 0 || batch.size() < most) && bytes < BATCH_BYTES && documents.hasNext()) {
            Document document = documents.next();
            bytes += size(document);
            batch.add(document);
        }
        return projection.apply(batch);
    }

    /** About as many bytes as the value takes in a reply. */
    private static int size(Object value) {
        return switch (value) {
            case String text -> 8 + text.length();
            case BinData binary -> 8 + binary.getData().length;
            case Document document -> Math.max(fields(document), ReplyEncoder.length(document));
            case Collection<?> list -> elements(list);
            case null, default -> 16;
        };
    }

    private static int fields(Document document) {
        int bytes = 8;
        for (Map.Entry<String, Object> field : document.entrySet()) {
            bytes += field.getKey().length() + size(field.getValue());
        }
        return bytes;
    }

    private static int elements(Collection<?> list) {
        int bytes = 8;
        for (Object element : list) {
            bytes += size(element);
        }
        return bytes;
    }
}
