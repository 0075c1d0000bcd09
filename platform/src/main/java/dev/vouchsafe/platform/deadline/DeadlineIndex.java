package dev.vouchsafe.platform.deadline;

import com.mongodb.client.model.WriteModel;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.platform.deadline.Deadlines.Entry;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.projection.Projection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Keeps the index up with the log. */
final class DeadlineIndex implements Projection {

    static final String NAME = "deadlines";

    /** Changes that are gathered before they are written, of a log that is read again. */
    private static final int MOST = 2_000;

    private final List<DeadlineKind> kinds;
    private final DeadlineEntries entries;
    private final OverdueWork overdue;
    private final LogReader log;
    /** What is not written yet, by the id of its entry; empty for one that is to go. */
    private final Map<String, Optional<Entry>> dues = new LinkedHashMap<>();
    /** Written behind the others: an entry that is asked too early is put right. */
    private final List<WriteModel<Document>> doubts = new ArrayList<>();

    private volatile boolean readsLog;

    DeadlineIndex(List<DeadlineKind> kinds, DeadlineEntries entries, OverdueWork overdue, LogReader log) {
        this.kinds = kinds;
        this.entries = entries;
        this.overdue = overdue;
        this.log = log;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What was gathered of a batch that was broken off may be older than what another process has written since. */
    @Override
    public void claimed() {
        dues.clear();
        doubts.clear();
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof RemindersBegun begun) {
            follow(begun, event.position());
        }
        gather(kinds, event, Instant.MIN);
    }

    /** What there was before the kinds begin is proposed as they do. */
    private void follow(RemindersBegun begun, long position) {
        var begin = kinds.stream()
                .filter(kind -> begun.kinds().contains(kind.name()))
                .toList();
        readsLog = true;
        try (var events = log.aheadAfter(-1, type -> true)) {
            for (var each = events.iterator(); each.hasNext(); ) {
                var before = each.next();
                if (before.position() >= position) {
                    break;
                }
                gather(begin, before, begun.at());
                if (dues.size() + doubts.size() >= MOST) {
                    write();
                }
            }
        } finally {
            readsLog = false;
        }
    }

    /** A new beginning would read all of it again. */
    @Override
    public boolean waitsForOthers() {
        return readsLog;
    }

    /** @param notBefore when what is due earlier is proposed */
    private void gather(List<DeadlineKind> some, RecordedEvent event, Instant notBefore) {
        for (DeadlineKind kind : some) {
            for (DeadlineKind.Change change : kind.changesBy(event)) {
                switch (change) {
                    case DeadlineKind.Change.Due due ->
                        dues.put(
                                DeadlineEntries.id(kind.name(), due.subject()),
                                Optional.of(new Entry(
                                        kind.name(),
                                        due.subject(),
                                        due.at().isBefore(notBefore) ? notBefore : due.at(),
                                        due.near(),
                                        event.position())));
                    case DeadlineKind.Change.Doubtful doubtful ->
                        doubts.add(DeadlineEntries.doubtful(kind.name(), doubtful.from(), doubtful.until()));
                    case DeadlineKind.Change.Cleared cleared ->
                        dues.put(DeadlineEntries.id(kind.name(), cleared.subject()), Optional.empty());
                }
            }
        }
    }

    /** Of several changes to one entry only the last is written. */
    @Override
    public void flush() {
        overdue.giveWay();
        write();
    }

    private void write() {
        var changes = new ArrayList<WriteModel<Document>>();
        dues.values().stream()
                .flatMap(Optional::stream)
                .map(DeadlineEntries::due)
                .forEach(changes::add);
        var cleared = dues.entrySet().stream()
                .filter(due -> due.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!cleared.isEmpty()) {
            changes.add(DeadlineEntries.cleared(cleared));
        }
        changes.addAll(doubts);
        try {
            entries.write(changes);
        } finally {
            dues.clear();
            doubts.clear();
        }
    }
}
