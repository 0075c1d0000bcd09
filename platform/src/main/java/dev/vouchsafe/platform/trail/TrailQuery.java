package dev.vouchsafe.platform.trail;

import static com.mongodb.client.model.Filters.eq;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.web.trail.TrailCursor;
import dev.vouchsafe.web.trail.TrailPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks of the trail. Source: the contract, "The trail".
 *
 * @param filters what rows must have, each by one index
 * @param from recorded at or after this instant; null for the beginning
 * @param to recorded before this instant; null for the end
 * @param service of this service alone; null for all
 * @param after what follows this place
 * @param size the most entries of a page
 */
record TrailQuery(
        List<Bson> filters,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String service,
        TrailCursor after,
        int size) {

    static final int LARGEST = 500;

    private static final List<String> SERVICES =
            Stream.of(ServiceName.values()).map(ServiceName::id).toList();

    /** The names of what can be asked with. */
    static String[] parameters() {
        return new String[] {
            "subject",
            "actor",
            "partner",
            "type",
            "outcome",
            "code",
            "correlation",
            "from",
            "to",
            "service",
            "after",
            "size"
        };
    }

    /** @throws Malformed naming a parameter that has no value of its kind */
    static TrailQuery by(QueryParameters query) {
        var filters = new ArrayList<Bson>();
        filter(filters, TrailRow.SUBJECT, query.text("subject"));
        filter(filters, TrailRow.ACTOR, query.text("actor"));
        filter(filters, TrailRow.PARTNER, query.id("partner"));
        filter(filters, TrailRow.TYPE, query.text("type"));
        filter(filters, TrailRow.OUTCOME, query.oneOf("outcome", Outcome.words()));
        filter(filters, TrailRow.CODE, query.text("code"));
        filter(filters, TrailRow.CORRELATION, query.text("correlation"));
        return new TrailQuery(
                filters,
                query.instant("from").orElse(null),
                query.instant("to").orElse(null),
                query.oneOf("service", SERVICES).orElse(null),
                query.text("after").map(TrailQuery::cursor).orElse(TrailCursor.START),
                query.whole("size", 1, LARGEST).orElse(TrailPage.DEFAULT_SIZE));
    }

    private static void filter(List<Bson> filters, String field, Optional<String> value) {
        value.ifPresent(given -> filters.add(eq(field, given)));
    }

    private static TrailCursor cursor(String token) {
        return TrailCursor.read(token).orElseThrow(() -> new Malformed("after", PlatformText.CURSOR_OF_TRAIL));
    }
}
