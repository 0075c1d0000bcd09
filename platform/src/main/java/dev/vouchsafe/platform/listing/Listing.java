package dev.vouchsafe.platform.listing;

import dev.vouchsafe.web.CsvRows;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A list that can be answered by page or whole.
 *
 * @param page makes the requested page
 * @param all the whole list, read as it is written; closed afterwards
 * @param csv the columns of a row
 */
public record Listing<T>(Function<PageRequest, Page<T>> page, Supplier<Stream<T>> all, CsvRows<T> csv) {

    /** A list that is in memory. */
    public static <T> Listing<T> of(List<T> whole, CsvRows<T> csv) {
        return new Listing<>(request -> Page.of(whole, request), whole::stream, csv);
    }
}
