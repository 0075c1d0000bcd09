package dev.vouchsafe.platform.deadline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static dev.vouchsafe.platform.deadline.DeadlineRow.DUE_AT;
import static dev.vouchsafe.platform.deadline.DeadlineRow.KIND;
import static dev.vouchsafe.platform.deadline.DeadlineRow.LATENESS;
import static dev.vouchsafe.platform.deadline.DeadlineRow.RECORDED;
import static dev.vouchsafe.platform.deadline.DeadlineRow.STAGE;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/**
 * Which deadlines are overdue. One that the service records has a second for it; one that somebody has to act on is
 * overdue from its instant on.
 *
 * @param acted the kinds of the latter
 */
record OverdueDeadlines(Set<String> acted) {

    static OverdueDeadlines of(Collection<DeadlineHistory<?>> kinds) {
        return new OverdueDeadlines(kinds.stream()
                .filter(kind -> !kind.isRecorded())
                .map(DeadlineHistory::name)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Of what is not recorded. */
    boolean isOverdue(String kind, Instant dueAt, Instant at) {
        return acted.contains(kind) ? !dueAt.isAfter(at) : dueAt.isBefore(at.minus(Lateness.PUNCTUAL));
    }

    /** The rows that are overdue at the instant. */
    Bson at(Instant at) {
        return and(eq(STAGE, DeadlineRow.PENDING), or(byAct(at), unrecorded(at)));
    }

    /** Those of them that the service should have recorded. */
    Bson missed(Instant at) {
        return and(eq(STAGE, DeadlineRow.PENDING), unrecorded(at));
    }

    /** The rows in a state at the instant. */
    Bson inState(String state, Instant at) {
        long punctual = Lateness.PUNCTUAL.toMillis();
        return switch (state) {
            case DeadlineRow.PENDING -> pending(at);
            case DeadlineRow.DONE -> and(eq(STAGE, RECORDED), lte(LATENESS, punctual));
            default -> or(and(eq(STAGE, RECORDED), gt(LATENESS, punctual)), at(at));
        };
    }

    /** The rows that are neither recorded nor overdue. */
    Bson pending(Instant at) {
        return and(
                eq(STAGE, DeadlineRow.PENDING),
                or(and(in(KIND, acted), gt(DUE_AT, Date.from(at))), and(nin(KIND, acted), gte(DUE_AT, limit(at)))));
    }

    private Bson byAct(Instant at) {
        return and(in(KIND, acted), lte(DUE_AT, Date.from(at)));
    }

    private Bson unrecorded(Instant at) {
        return and(nin(KIND, acted), lt(DUE_AT, limit(at)));
    }

    private static Date limit(Instant at) {
        return Date.from(at.minus(Lateness.PUNCTUAL));
    }
}
