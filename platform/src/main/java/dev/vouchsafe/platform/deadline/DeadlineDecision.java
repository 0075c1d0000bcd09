package dev.vouchsafe.platform.deadline;

import com.mongodb.client.model.WriteModel;
import dev.vouchsafe.platform.deadline.Deadlines.Entry;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has one proposed deadline decided and says what becomes of its entry. */
final class DeadlineDecision {

    private static final Logger log = LoggerFactory.getLogger(DeadlineDecision.class);

    private final Map<String, DeadlineKind> kinds;
    private final Commands commands;
    private final String service;
    private final Set<Entry> complainedOf = ConcurrentHashMap.newKeySet();

    DeadlineDecision(List<DeadlineKind> kinds, Commands commands, String service) {
        this.kinds = kinds.stream().collect(Collectors.toMap(DeadlineKind::name, Function.identity()));
        this.commands = commands;
        this.service = service;
    }

    /**
     * The change to the index.
     *
     * @throws RuntimeException if it can't be decided; the entry stays, to be tried again at the next run
     */
    WriteModel<Document> decide(Entry entry, Instant now) {
        try {
            var change = outcome(entry, now);
            complainedOf.remove(entry);
            return change;
        } catch (RuntimeException e) {
            // Once, not at every run: it may stay broken for long.
            if (complainedOf.add(entry)) {
                log.error("{} of {}, due at {}, failed and is tried again at every run", entry.kind(), entry.subject(),
                        entry.dueAt(), e);
            }
            throw e;
        }
    }

    private WriteModel<Document> outcome(Entry entry, Instant now) {
        var kind = kinds.get(entry.kind());
        if (kind == null) {
            throw new IllegalStateException("no deadline kind is named " + entry.kind());
        }
        var outcome = commands.send(kind.commandFor(entry.subject(), now), cause(entry));
        if (outcome instanceof Outcome.Done done && !done.facts().isEmpty()) {
            return DeadlineEntries.decided(entry);
        }
        var dueAt = kind.dueAt(entry.subject());
        if (dueAt == null) {
            return DeadlineEntries.decided(entry);
        }
        if (!dueAt.isAfter(now)) {
            throw new IllegalStateException("due at " + dueAt + " by its events, but its decision came to " + outcome);
        }
        return DeadlineEntries.moved(entry, dueAt);
    }

    /** Without an id: the decision itself makes sure that a deadline is recorded once. */
    private Cause cause(Entry entry) {
        return new Cause(null, Cause.Kind.DEADLINE, service, List.of(),
                "deadline:" + entry.kind() + ":" + entry.subject() + ":" + entry.dueAt());
    }
}
