package dev.vouchsafe.platform.deadline;

import com.mongodb.client.model.WriteModel;
import dev.vouchsafe.platform.deadline.Deadlines.Entry;
import dev.vouchsafe.platform.decision.Answer;
import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has proposed deadlines decided and says what becomes of their entries. */
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
     * Decides the entries in their order. The changes to the index are of those that could be decided; the others stay, to
     * be tried again at the next run.
     *
     * @param failures where it is put why some couldn't
     */
    List<WriteModel<Document>> decide(List<Entry> entries, Instant now, List<RuntimeException> failures) {
        var known = entries.stream().filter(entry -> kinds.containsKey(entry.kind())).toList();
        var answers = commands.sendAll(known.stream().map(entry -> caused(entry, now)).toList()).iterator();
        var changes = new ArrayList<WriteModel<Document>>();
        for (Entry entry : entries) {
            try {
                changes.add(change(entry, kinds.containsKey(entry.kind()) ? answers.next() : null, now));
                complainedOf.remove(entry);
            } catch (RuntimeException e) {
                complain(entry, e);
                failures.add(e);
            }
        }
        return changes;
    }

    private Caused caused(Entry entry, Instant now) {
        return new Caused(kinds.get(entry.kind()).commandFor(entry.subject(), now), cause(entry));
    }

    private void complain(Entry entry, RuntimeException e) {
        // Once, not at every run: it may stay broken for long.
        if (complainedOf.add(entry)) {
            log.error("{} of {}, due at {}, failed and is tried again at every run", entry.kind(), entry.subject(), entry.dueAt(), e);
        }
    }

    private WriteModel<Document> change(Entry entry, Answer answer, Instant now) {
        var kind = kinds.get(entry.kind());
        if (kind == null) {
            throw new IllegalStateException("no deadline kind is named " + entry.kind());
        }
        var outcome = answer.get();
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
