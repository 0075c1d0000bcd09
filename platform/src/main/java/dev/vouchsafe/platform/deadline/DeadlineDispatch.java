package dev.vouchsafe.platform.deadline;

import com.mongodb.client.model.WriteModel;
import dev.vouchsafe.platform.deadline.Deadlines.Entry;
import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has proposed deadlines decided and says what becomes of their entries. */
final class DeadlineDispatch {

    private static final Logger log = LoggerFactory.getLogger(DeadlineDispatch.class);

    private final Map<String, DeadlineKind> kinds;
    private final DeadlineLanes lanes;
    private final String service;
    private final Supplier<Instant> movedFrom;
    /** What failed in the last run that went through, or since. */
    private final Set<Entry> complainedOf = new HashSet<>();

    /** @param movedFrom what was due since that instant is noticed in time */
    DeadlineDispatch(List<DeadlineKind> kinds, Commands commands, String service, Supplier<Instant> movedFrom) {
        this.kinds = kinds.stream().collect(Collectors.toMap(DeadlineKind::name, Function.identity()));
        this.lanes = new DeadlineLanes(commands);
        this.service = service;
        this.movedFrom = movedFrom;
    }

    /**
     * Decides the entries in their order. The changes to the index are of those that could be decided; the others stay,
     * to be tried again at the next run.
     *
     * @param failures where it is put why some couldn't
     */
    List<WriteModel<Document>> decide(List<Entry> entries, Instant now, Map<Entry, RuntimeException> failures) {
        var sent = new LinkedHashMap<Entry, Caused>();
        entries.forEach(entry -> attempt(entry, failures, () -> sent.put(entry, caused(entry, now))));
        var answers = lanes.send(sent).iterator();
        var decided = new ArrayList<Entry>();
        var notDue = new LinkedHashMap<Entry, Outcome>();
        sent.keySet().forEach(entry -> {
            var answer = answers.next();
            attempt(entry, failures, () -> {
                var outcome = answer.get();
                if (outcome instanceof Outcome.Done done && !done.events().isEmpty()) {
                    decided.add(entry);
                } else {
                    notDue.put(entry, outcome);
                }
            });
        });
        var changes = new ArrayList<WriteModel<Document>>();
        var dueAt = dueAt(notDue.keySet());
        notDue.forEach((entry, outcome) -> attempt(entry, failures, () -> {
            var at = dueAt.containsKey(entry)
                    ? dueAt.get(entry)
                    : kindOf(entry.kind()).dueAt(entry.subject());
            if (at == null) {
                decided.add(entry);
            } else if (at.isAfter(now)) {
                changes.add(DeadlineEntries.moved(entry, at));
            } else {
                throw new IllegalStateException("due at " + at + " by its events, but its decision came to " + outcome);
            }
        }));
        changes.addAll(DeadlineEntries.decided(decided));
        return changes;
    }

    /**
     * A run went through, in which these failed. Not for one that broke off: what it didn't come to may be as broken as
     * before.
     */
    void ended(Set<Entry> failed) {
        complainedOf.retainAll(failed);
    }

    private void attempt(Entry entry, Map<Entry, RuntimeException> failures, Runnable decision) {
        try {
            decision.run();
        } catch (RuntimeException e) {
            // Once, not at every run: it may stay broken for long.
            if (complainedOf.add(entry)) {
                log.error(
                        "{} of {}, due at {}, failed and is tried again at every run",
                        entry.kind(),
                        entry.subject(),
                        entry.dueAt(),
                        e);
            }
            failures.put(entry, e);
        }
    }

    /** The deadlines by their events now; without those of a kind that could not be asked for all of them at once. */
    private Map<Entry, Instant> dueAt(Collection<Entry> entries) {
        var found = new HashMap<Entry, Instant>();
        entries.stream().collect(Collectors.groupingBy(Entry::kind)).forEach((kind, some) -> {
            try {
                var at = kindOf(kind)
                        .dueAt(some.stream().map(Entry::subject).toList())
                        .iterator();
                some.forEach(entry -> found.put(entry, at.next()));
            } catch (RuntimeException e) {
                log.debug("{} could not be asked for {} at once; they are asked one by one", kind, some.size(), e);
            }
        });
        return found;
    }

    private DeadlineKind kindOf(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalStateException("no deadline kind is named " + name);
        }
        return kind;
    }

    private Caused caused(Entry entry, Instant now) {
        return new Caused(kindOf(entry.kind()).commandFor(entry.subject(), now, movedFrom.get()), cause(entry));
    }

    /** Without an id: the decision itself makes sure that a deadline is recorded once. */
    private Cause cause(Entry entry) {
        return new Cause(
                null,
                Cause.Kind.DEADLINE,
                service,
                List.of(),
                "deadline:" + entry.kind() + ":" + entry.subject() + ":" + entry.dueAt());
    }
}
