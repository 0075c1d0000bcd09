package dev.vouchsafe.platform.deadline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.platform.deadline.DeadlineHistory.Due;
import dev.vouchsafe.platform.listing.ListRows;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of one kind of deadline up with the log. States that were met lately are kept; the others are sourced
 * many at a time.
 */
final class DeadlineRows<S> {

    private static final int MOST = 5_000;
    private static final int BATCH = 200;

    private final DeadlineHistory<S> kind;
    private final LogReader log;
    private final MongoCollection<Document> rows;
    private final RecordedLateness lateness;
    private final UnaryOperator<Document> marked;
    private final Map<String, S> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, List<RecordedEvent>> waiting = new LinkedHashMap<>();
    private long first;
    private long last = -1;

    /** @param marked a row with what says how it is made */
    DeadlineRows(
            DeadlineHistory<S> kind,
            LogReader log,
            MongoCollection<Document> rows,
            RecordedLateness lateness,
            UnaryOperator<Document> marked) {
        this.kind = kind;
        this.log = log;
        this.rows = rows;
        this.lateness = lateness;
        this.marked = marked;
    }

    void on(RecordedEvent event) {
        if (event.position() > last + 1) {
            known.clear(); // somebody else followed the log meanwhile
        }
        last = event.position();
        if (ReminderBeginning.concernsAll(kind, event.payload())) {
            flush();
            known.clear();
            refreshAll(event.position());
            return;
        }
        for (var subject : kind.subjectsOf(event.payload())) {
            if (waiting.isEmpty()) {
                first = event.position();
            }
            waiting.computeIfAbsent(subject, none -> new ArrayList<>()).add(event);
        }
    }

    void flush() {
        try {
            if (!waiting.isEmpty()) {
                source();
                var changed = new ArrayList<Document>();
                var gone = new ArrayList<String>();
                waiting.forEach((subject, events) -> follow(subject, events, changed, gone));
                write(changed, gone);
                lateness.measured(kind, last);
            }
        } finally {
            waiting.clear();
            var oldest = known.entrySet().iterator();
            for (int more = known.size() - MOST; more > 0; more--) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    private void source() {
        var unknown =
                waiting.keySet().stream().filter(id -> !known.containsKey(id)).toList();
        var states = log.statesUpTo(unknown.stream().map(kind::fold).toList(), first - 1);
        for (int i = 0; i < unknown.size(); i++) {
            known.put(unknown.get(i), states.get(i).state());
        }
    }

    private void follow(String subject, List<RecordedEvent> events, List<Document> changed, List<String> gone) {
        var deadline = DerivedDeadline.in(requireNonNull(known.get(subject)), kind);
        for (var event : events) {
            var due = deadline.due();
            if (due != null && kind.ends(event, due.at())) {
                changed.add(DeadlineRow.recorded(kind, subject, due, event, lateness.of(kind, due.at(), event)));
            }
            deadline = deadline.after(event, kind, subject);
        }
        known.put(subject, deadline.state());
        put(subject, deadline.due(), changed, gone);
    }

    private void put(String subject, @Nullable Due due, List<Document> changed, List<String> gone) {
        if (due == null) {
            gone.add(DeadlineRow.pendingId(kind, subject));
        } else {
            changed.add(DeadlineRow.pending(kind, subject, due));
        }
    }

    /** In bounded batches, by id. */
    private void refreshAll(long position) {
        var after = "";
        List<Document> batch;
        do {
            batch = changeableAfter(after);
            var subjects = batch.stream()
                    .map(row -> row.getString(DeadlineRow.SUBJECT))
                    .distinct()
                    .toList();
            var states = log.statesUpTo(subjects.stream().map(kind::fold).toList(), position);
            var changed = new ArrayList<Document>();
            var gone = new ArrayList<String>();
            for (int i = 0; i < subjects.size(); i++) {
                put(subjects.get(i), kind.dueIn(states.get(i).state()), changed, gone);
            }
            write(changed, gone);
            after = batch.isEmpty() ? after : batch.getLast().getString(DeadlineRow.ID);
        } while (!batch.isEmpty());
    }

    private List<Document> changeableAfter(String id) {
        var ofKind = and(gt(DeadlineRow.ID, id), eq(DeadlineRow.KIND, kind.name()));
        return rows.find(kind.isReminder() ? ofKind : and(ofKind, eq(DeadlineRow.STAGE, DeadlineRow.PENDING)))
                .sort(Sorts.ascending(DeadlineRow.ID))
                .limit(BATCH)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    private void write(List<Document> changed, List<String> gone) {
        new ListRows(rows).put(changed.stream().map(marked));
        if (!gone.isEmpty()) {
            rows.deleteMany(in(DeadlineRow.ID, gone));
        }
    }
}
