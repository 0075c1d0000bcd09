package dev.vouchsafe.platform.deadline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import dev.vouchsafe.contracts.ops.DeadlineKinds;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.listing.ListForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What the deadlines of a service can be asked for. It may be asked for the kinds of other services too: a call is for
 * all of them.
 *
 * @param kinds that may be asked for
 */
record AskedDeadlines(SortedSet<String> kinds, OverdueDeadlines overdue) {

    static final String BY = "by";
    private static final String STATE = "state";
    private static final String FROM = "from";
    private static final String TO = "to";

    /** @param kinds of the service; may be empty */
    static AskedDeadlines of(Collection<DeadlineHistory<?>> kinds) {
        var names = new TreeSet<>(DeadlineKinds.ALL);
        names.add(DeadlineKinds.REMINDER);
        kinds.forEach(kind -> names.add(kind.name()));
        return new AskedDeadlines(names, OverdueDeadlines.of(kinds));
    }

    /** The form of the list. */
    ListForm form() {
        return ListForm.withoutId()
                .filterOneOf(DeadlineRow.KIND, DeadlineRow.KIND, kinds, DeadlineKinds::meantBy)
                .filterIds(DeadlineRow.SUBJECT, DeadlineRow.SUBJECT_ID)
                .order(DeadlineRow.DUE_AT, DeadlineRow.DUE_AT, DeadlineRow.KIND)
                .own(STATE)
                .own(FROM)
                .own(TO)
                .own(BY)
                .usuallyBy(DeadlineRow.DUE_AT)
                .together(DeadlineRow.KIND, DeadlineRow.STAGE)
                .together(DeadlineRow.STAGE, DeadlineRow.DUE_AT)
                .together(DeadlineRow.RECORDED_AT);
    }

    /**
     * The rows that the call asks for.
     *
     * @throws Malformed naming a parameter that is none, or has no value of its kind
     */
    Bson rows(QueryParameters query, Instant at) {
        return form().filter(query, kept(query, at));
    }

    /** What a call keeps besides what the form says. */
    Bson kept(QueryParameters query, Instant at) {
        var kept = new ArrayList<Bson>();
        query.oneOf(STATE, List.of(DeadlineRow.PENDING, DeadlineRow.DONE, DeadlineRow.LATE))
                .ifPresent(state -> kept.add(overdue.inState(state, at)));
        query.instant(FROM).ifPresent(from -> kept.add(gte(DeadlineRow.DUE_AT, Date.from(from))));
        query.instant(TO).ifPresent(to -> kept.add(lt(DeadlineRow.DUE_AT, Date.from(to))));
        query.oneOf(BY, List.of("day"));
        return kept.isEmpty() ? new Document() : and(kept);
    }
}
