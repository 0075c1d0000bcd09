package dev.vouchsafe.platform.deadline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.listing.ListReadModel;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The deadlines of a service, those to come and those that came, a row each. What became moot has no row. It follows
 * the log; the index by which deadlines are decided is another, which may be early.
 */
public final class DeadlineList extends ListReadModel {

    static final String NAME = "deadline-list";
    static final String STATE = "state";
    static final String FROM = "from";
    static final String TO = "to";
    static final String BY = "by";
    static final ListForm FORM = ListForm.withoutId()
            .filter(DeadlineRow.KIND, DeadlineRow.KIND)
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

    private final List<DeadlineHistory<?>> kinds;
    private final LogReader log;
    private final RecordedLateness lateness;
    private final OverdueDeadlines overdue;

    DeadlineList(List<DeadlineHistory<?>> kinds, LogReader log, RecordedLateness lateness) {
        super(NAME, FORM);
        this.kinds = kinds;
        this.log = log;
        this.lateness = lateness;
        this.overdue = OverdueDeadlines.of(kinds);
    }

    OverdueDeadlines overdue() {
        return overdue;
    }

    /** What a call keeps besides what the form says. */
    Bson kept(QueryParameters query, Instant at) {
        var kept = new ArrayList<Bson>();
        query.oneOf(STATE, List.of(DeadlineRow.PENDING, DeadlineRow.DONE, DeadlineRow.LATE))
                .ifPresent(state -> kept.add(overdue.inState(state, at)));
        query.instant(FROM).ifPresent(from -> kept.add(gte(DeadlineRow.DUE_AT, Date.from(from))));
        query.instant(TO).ifPresent(to -> kept.add(lt(DeadlineRow.DUE_AT, Date.from(to))));
        return kept.isEmpty() ? new Document() : and(kept);
    }

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        var ofKinds = kinds.stream()
                .<DeadlineRows<?>>map(kind -> new DeadlineRows<>(kind, log, rows, lateness))
                .toList();
        return new Upkeep() {
            @Override
            public void on(RecordedEvent event) {
                ofKinds.forEach(kind -> kind.on(event));
            }

            @Override
            public void flush() {
                ofKinds.forEach(DeadlineRows::flush);
            }
        };
    }
}
