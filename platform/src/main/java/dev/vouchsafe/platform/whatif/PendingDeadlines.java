package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.deadline.DeadlineKind.Change;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The deadlines that a play has ahead of it, as their kinds propose them. */
final class PendingDeadlines {

    /** A deadline as it was proposed. */
    record Proposed(DeadlineKind kind, String subject, Instant at) {}

    private static final Comparator<Proposed> IN_ORDER =
            Comparator.<Proposed, String>comparing(each -> each.kind().name()).thenComparing(Proposed::subject);

    private record Key(DeadlineKind kind, String subject) {}

    private final List<DeadlineKind> kinds;
    private final Map<Key, Instant> due = new HashMap<>();
    private final NavigableMap<Instant, Set<Key>> byInstant = new TreeMap<>();
    /** Of one instant that has come, those that are left, in their order. */
    private final Queue<Proposed> coming = new ArrayDeque<>();

    PendingDeadlines(Collection<? extends DeadlineKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    void follow(RecordedEvent event) {
        for (var kind : kinds) {
            for (var change : kind.changesBy(event)) {
                switch (change) {
                    case Change.Due it -> put(kind, it.subject(), it.at());
                    case Change.Doubtful it -> doubt(kind, it);
                    case Change.Cleared it -> put(kind, it.subject(), null);
                }
            }
        }
    }

    private void doubt(DeadlineKind kind, Change.Doubtful within) {
        byInstant.subMap(within.from(), false, within.until(), false).values().stream()
                .flatMap(Set::stream)
                .filter(key -> key.kind().equals(kind))
                .toList()
                .forEach(key -> put(kind, key.subject(), within.from()));
    }

    /** The subject's deadline is at this instant; null: it has none any more. */
    void put(DeadlineKind kind, String subject, @Nullable Instant at) {
        var key = new Key(kind, subject);
        var before = at == null ? due.remove(key) : due.put(key, at);
        if (before != null && !before.equals(at)) {
            byInstant.computeIfPresent(before, (instant, keys) -> without(key, keys));
        }
        if (at != null && !at.equals(before)) {
            byInstant.computeIfAbsent(at, instant -> new HashSet<>()).add(key);
        }
    }

    private static @Nullable Set<Key> without(Key key, Set<Key> keys) {
        keys.remove(key);
        return keys.isEmpty() ? null : keys;
    }

    /** Takes the first that is proposed for the instant or before. */
    Optional<Proposed> takeUntil(Instant until) {
        while (true) {
            for (var next = coming.poll(); next != null; next = coming.poll()) {
                // It may have been cleared since its instant came.
                if (due.remove(new Key(next.kind(), next.subject()), next.at())) {
                    return Optional.of(next);
                }
            }
            var first = byInstant.firstEntry();
            if (first == null || first.getKey().isAfter(until)) {
                return Optional.empty();
            }
            byInstant.remove(first.getKey());
            first.getValue().stream()
                    .map(key -> new Proposed(key.kind(), key.subject(), first.getKey()))
                    .sorted(IN_ORDER)
                    .forEach(coming::add);
        }
    }
}
