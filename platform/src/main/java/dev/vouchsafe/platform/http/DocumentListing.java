package dev.vouchsafe.platform.http;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.log.LongWork;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A list that a read model keeps in a collection. */
public final class DocumentListing {

    private static final int BATCH = 500;

    private DocumentListing() {}

    /**
     * @param filter which rows; what the caller may not see must be filtered out here
     * @param sort a total order, so that pages neither overlap nor leave gaps
     */
    public static <T> Listing<T> of(
            MongoCollection<Document> rows, Bson filter, Bson sort, Function<Document, T> row, CsvRows<T> csv) {
        return new Listing<>(
                asked -> {
                    var items = new ArrayList<T>();
                    rows.find(filter)
                            .sort(sort)
                            .skip(skipped(asked))
                            .limit(asked.size())
                            .batchSize(asked.size())
                            .forEach(document -> items.add(row.apply(document)));
                    return new PageOf<>(items, asked.page(), asked.size(), total(rows, filter, asked, items.size()));
                },
                () -> all(rows, filter, sort, row),
                csv);
    }

    /**
     * A page that isn't full ends the list and so tells its length; a list of everything has as many rows as the store
     * says that it holds.
     */
    private static long total(MongoCollection<Document> rows, Bson filter, PageAsked asked, int found) {
        long seen = asked.skip() + found;
        if (found < asked.size() && (found > 0 || asked.page() == 0)) {
            return seen;
        }
        boolean everything = filter.toBsonDocument().isEmpty();
        return everything && found > 0
                ? Math.max(seen, rows.estimatedDocumentCount())
                : LongWork.on(rows).countDocuments(filter);
    }

    /** A page that lies further than the store can skip is as empty as any behind the end. */
    private static int skipped(PageAsked asked) {
        return (int) Math.min(asked.skip(), Integer.MAX_VALUE);
    }

    /**
     * As the call asks for it by the list's form.
     *
     * @param visible the rows that the caller may know of
     * @throws Malformed if it asks for what the list does not have
     */
    public static <T> Listing<T> of(
            MongoCollection<Document> rows,
            ListForm form,
            QueryParameters query,
            Bson visible,
            Function<Document, T> row,
            CsvRows<T> csv) {
        return of(rows, form.filter(query, visible), form.sort(query), row, csv);
    }

    private static <T> Stream<T> all(
            MongoCollection<Document> rows, Bson filter, Bson sort, Function<Document, T> row) {
        var cursor = rows.find(filter).sort(sort).batchSize(BATCH).iterator();
        Iterable<Document> iterable = () -> cursor;
        return StreamSupport.stream(iterable.spliterator(), false).map(row).onClose(cursor::close);
    }
}
