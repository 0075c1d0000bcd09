package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.deadline.DeadlineKind.Change;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The deadlines that a play has ahead of it, as their kinds propose them. */
final class PendingDeadlines {

    /** A deadline as it was proposed. */
    record Proposed(DeadlineKind kind, String subject, Instant at) {}

    private record Key(DeadlineKind kind, String subject) {}

    private final List<DeadlineKind> kinds;
    private final Map<Key, Instant> due = new HashMap<>();
    private final PriorityQueue<Proposed> queue = new PriorityQueue<>(Comparator.comparing(Proposed::at)
            .thenComparing(each -> each.kind().name())
            .thenComparing(Proposed::subject));

    PendingDeadlines(Collection<? extends DeadlineKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    void follow(RecordedEvent event) {
        for (var kind : kinds) {
            for (var change : kind.changesBy(event)) {
                switch (change) {
                    case Change.Due it -> put(kind, it.subject(), it.at());
                    case Change.Cleared it -> due.remove(new Key(kind, it.subject()));
                }
            }
        }
    }

    /** The subject's deadline is at this instant; null: it has none any more. */
    void put(DeadlineKind kind, String subject, @Nullable Instant at) {
        var key = new Key(kind, subject);
        if (at == null) {
            due.remove(key);
        } else if (!at.equals(due.put(key, at))) {
            queue.add(new Proposed(kind, subject, at));
        }
    }

    /** Takes the first that is proposed for the instant or before. */
    Optional<Proposed> takeUntil(Instant until) {
        for (var first = queue.peek(); first != null && !first.at().isAfter(until); first = queue.peek()) {
            queue.remove();
            // What was proposed for another instant since is further back.
            if (due.remove(new Key(first.kind(), first.subject()), first.at())) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }
}
