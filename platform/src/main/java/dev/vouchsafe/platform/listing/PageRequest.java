package dev.vouchsafe.platform.listing;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.read.QueryParameters;

/**
 * The page that a call asks for with {@code ?page=0&size=50}.
 *
 * @param page from 0
 * @param size 1 to 500
 */
record PageRequest(int page, int size) {

    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST = 500;

    /** @throws Malformed if either is not a whole number in its range */
    static PageRequest by(QueryParameters query) {
        return new PageRequest(
                query.whole("page", 0, Integer.MAX_VALUE).orElse(0),
                query.whole("size", 1, LARGEST).orElse(DEFAULT_SIZE));
    }

    /** How many items come before the page. */
    long skip() {
        return (long) page * size;
    }
}
