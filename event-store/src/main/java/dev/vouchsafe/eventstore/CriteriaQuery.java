package dev.vouchsafe.eventstore;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.bson.conversions.Bson;

/**
 * The query for the commits that can hold a matching event. It may find more, since it looks at commits and a criterion
 * at events; who reads the commits matches each event again.
 */
final class CriteriaQuery {

    private static final String TAGS = CommitCodec.EVENTS + '.' + EventFields.TAGS;
    private static final String TYPE = CommitCodec.EVENTS + '.' + EventFields.TYPE;
    private static final QualifiedName UNHEARD_OF = new QualifiedName("\0");

    private CriteriaQuery() {}

    /**
     * Commits from one position to before another that can match.
     *
     * @param known where the log is known to end; the last commit before that is found in any case
     */
    static Bson of(EventCriteria criteria, long from, long to, LogEnd known) {
        return within(from, to, known, matchesAll(criteria) ? List.of() : alternatives(criteria));
    }

    /** Commits that hold an event of that millisecond or a later one; the range is that of the other query. */
    static Bson since(Instant instant, long from, LogEnd known) {
        Bson late = Filters.gte(CommitCodec.EVENTS + '.' + EventFields.TIME, Date.from(instant));
        return within(from, known.position(), known, List.of(late));
    }

    private static Bson within(long position, long to, LogEnd known, List<Bson> alternatives) {
        List<Bson> parts = new ArrayList<>();
        if (!alternatives.isEmpty()) {
            List<Bson> any = new ArrayList<>(alternatives);
            if (known.last() >= 0) { // a range, since that is in order; one position would be a set
                any.add(Filters.and(
                        Filters.gte(CommitCodec.POSITION, known.last()),
                        Filters.lt(CommitCodec.POSITION, known.position())));
            }
            parts.add(any.size() == 1 ? any.getFirst() : Filters.or(any));
        }
        long from = known.notBehindLast(position);
        if (from > 0) {
            parts.add(Filters.gte(CommitCodec.POSITION, from));
        }
        if (to < Long.MAX_VALUE) {
            parts.add(Filters.lt(CommitCodec.POSITION, to));
        }
        return switch (parts.size()) {
            case 0 -> Filters.empty();
            case 1 -> parts.getFirst();
            default -> Filters.and(parts);
        };
    }

    /**
     * Criteria of one tag each become one condition: a server searches one index for many values faster than for many
     * conditions.
     */
    private static List<Bson> alternatives(EventCriteria criteria) {
        List<Bson> any = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (EventCriterion criterion : criteria.flatten()) {
            if (criterion.tags().size() == 1 && criterion.types().isEmpty()) {
                tags.add(FieldText.ofTag(criterion.tags().iterator().next()));
            } else {
                any.add(one(criterion));
            }
        }
        if (!tags.isEmpty()) {
            any.add(
                    tags.size() == 1
                            ? Filters.eq(TAGS, tags.getFirst())
                            : Filters.in(TAGS, tags.stream().sorted().toList()));
        }
        return any;
    }

    /** Flattened criteria leave out one that matches everything, so whether there is one is asked this way. */
    static boolean matchesAll(EventCriteria criteria) {
        return criteria.matches(UNHEARD_OF, Set.of());
    }

    private static Bson one(EventCriterion criterion) {
        List<Bson> parts = new ArrayList<>();
        criterion.tags().stream()
                .map(FieldText::ofTag)
                .sorted(Comparator.naturalOrder())
                .forEach(tag -> parts.add(Filters.eq(TAGS, tag)));
        List<String> types =
                criterion.types().stream().map(QualifiedName::name).sorted().toList();
        if (types.size() == 1) {
            parts.add(Filters.eq(TYPE, types.getFirst()));
        } else if (!types.isEmpty()) {
            parts.add(Filters.in(TYPE, types));
        }
        return parts.size() == 1 ? parts.getFirst() : Filters.and(parts);
    }
}
