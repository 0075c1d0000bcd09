package dev.vouchsafe.platform.listing;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.web.CsvRows;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A list that can be answered by page or whole.
 *
 * @param page makes the requested page
 * @param all the whole list, read as it is written; closed afterwards
 * @param csv the columns of a row
 */
public record Listing<T>(Function<PageRequest, Page<T>> page, Supplier<Stream<T>> all, CsvRows<T> csv) {

    private static final int AT_A_TIME = 500;

    /** Reads some items of a list, in its order. */
    @FunctionalInterface
    public interface Part<T> {

        /** @param most fewer only at the end of the list */
        List<T> of(long skipped, int most);
    }

    /** A list of which a part can be read. */
    public static <T> Listing<T> of(LongSupplier total, Part<T> part, CsvRows<T> csv) {
        return new Listing<>(
                request -> new Page<>(
                        part.of(request.skip(), request.size()), request.page(), request.size(), total.getAsLong()),
                () -> Stream.iterate(0L, skipped -> skipped + AT_A_TIME)
                        .map(skipped -> part.of(skipped, AT_A_TIME))
                        .takeWhile(items -> !items.isEmpty())
                        .flatMap(List::stream),
                csv);
    }

    /**
     * A list of documents that are no read model.
     *
     * @param filter which of them; what the caller may not see must be filtered out here
     * @param sort a total order, so that pages neither overlap nor leave gaps
     */
    public static <T> Listing<T> stored(
            MongoCollection<Document> rows, Bson filter, Bson sort, Function<Document, T> row, CsvRows<T> csv) {
        return StoredListing.of(rows, filter, sort, row, csv);
    }

    /** A list that is in memory. */
    public static <T> Listing<T> of(List<T> whole, CsvRows<T> csv) {
        return new Listing<>(request -> Page.of(whole, request), whole::stream, csv);
    }
}
