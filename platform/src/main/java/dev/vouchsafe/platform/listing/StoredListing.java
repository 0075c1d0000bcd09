package dev.vouchsafe.platform.listing;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.log.LongWork;
import dev.vouchsafe.web.CsvRows;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A list that a read model keeps in a collection. */
final class StoredListing {

    private static final int BATCH = 500;

    private StoredListing() {}

    /**
     * @param filter which rows; what the caller may not see must be filtered out here
     * @param sort a total order, so that pages neither overlap nor leave gaps
     */
    static <T> Listing<T> of(
            MongoCollection<Document> rows, Bson filter, Bson sort, Function<Document, T> row, CsvRows<T> csv) {
        return new Listing<>(
                request -> {
                    var items = new ArrayList<T>();
                    rows.find(filter)
                            .sort(sort)
                            .skip(skipped(request))
                            .limit(request.size())
                            .batchSize(request.size())
                            .forEach(document -> items.add(row.apply(document)));
                    return new Page<>(
                            items, request.page(), request.size(), total(rows, filter, request, items.size()));
                },
                () -> all(rows, filter, sort, row),
                csv);
    }

    /**
     * A page that isn't full ends the list and so tells its length; a list of everything has as many rows as the store
     * says that it holds.
     */
    private static long total(MongoCollection<Document> rows, Bson filter, PageRequest request, int found) {
        long seen = request.skip() + found;
        if (found < request.size() && (found > 0 || request.page() == 0)) {
            return seen;
        }
        boolean everything = filter.toBsonDocument().isEmpty();
        return everything && found > 0
                ? Math.max(seen, rows.estimatedDocumentCount())
                : LongWork.on(rows).countDocuments(filter);
    }

    /** A page that lies further than the store can skip is as empty as any behind the end. */
    private static int skipped(PageRequest request) {
        return (int) Math.min(request.skip(), Integer.MAX_VALUE);
    }

    private static <T> Stream<T> all(
            MongoCollection<Document> rows, Bson filter, Bson sort, Function<Document, T> row) {
        var cursor = rows.find(filter).sort(sort).batchSize(BATCH).iterator();
        Iterable<Document> iterable = () -> cursor;
        return StreamSupport.stream(iterable.spliterator(), false).map(row).onClose(cursor::close);
    }
}
