package dev.vouchsafe.platform.deadline;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.listing.ListReadModel;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.List;
import org.bson.Document;

/**
 * The deadlines of a service, those to come and those that came, a row each. What became moot has no row. It follows
 * the log; the index by which deadlines are decided is another, which may be early.
 */
public final class DeadlineList extends ListReadModel {

    static final String NAME = "deadline-list";
    /** Moves with each new kind: rows from before it have none of it. */
    private static final String ROWS = "reminders";

    private final List<DeadlineHistory<?>> kinds;
    private final LogReader log;
    private final RecordedLateness lateness;
    private final AskedDeadlines asked;

    DeadlineList(List<DeadlineHistory<?>> kinds, LogReader log, RecordedLateness lateness) {
        this(kinds, AskedDeadlines.of(kinds), log, lateness);
    }

    private DeadlineList(
            List<DeadlineHistory<?>> kinds, AskedDeadlines asked, LogReader log, RecordedLateness lateness) {
        super(NAME, asked.form(), ROWS);
        this.kinds = kinds;
        this.asked = asked;
        this.log = log;
        this.lateness = lateness;
    }

    AskedDeadlines asked() {
        return asked;
    }

    OverdueDeadlines overdue() {
        return asked.overdue();
    }

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        var ofKinds = kinds.stream()
                .<DeadlineRows<?>>map(kind -> new DeadlineRows<>(kind, log, rows, lateness, this::marked))
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
