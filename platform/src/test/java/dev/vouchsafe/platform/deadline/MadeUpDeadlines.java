package dev.vouchsafe.platform.deadline;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.sample.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;

/** Deadlines on a store of the test's own, whose decisions are made up. */
abstract class MadeUpDeadlines {

    static final Instant DUE = Instant.parse("2021-03-15T23:00:00Z");
    static final Instant NOW = DUE.plusSeconds(1_000_000);
    static final String KIND = "expiry";

    private final EmbeddedDocumentStore store = EmbeddedDocumentStore.temporary();
    private final MongoClient client = MongoClients.create(store.uri());
    final MongoDatabase database = client.getDatabase("deadlines");
    final DeadlineEntries entries = new DeadlineEntries(database);
    final List<String> decided = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Instant> dueAt = new HashMap<>();
    final OverdueWork overdue = new OverdueWork(Duration.ZERO);
    int indexWaits;

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    Deadlines deadlines(Commands commands) {
        return deadlines(commands, () -> indexWaits++);
    }

    Deadlines deadlines(Commands commands, Runnable awaitIndex) {
        var kind = new DeadlineKind() {
            @Override
            public String name() {
                return KIND;
            }

            @Override
            public List<Change> changesBy(RecordedEvent event) {
                return List.of();
            }

            @Override
            public Object commandFor(String subject, Instant now) {
                return subject;
            }

            @Override
            public Instant dueAt(String subject) {
                return dueAt.get(subject);
            }
        };
        var dispatch = new DeadlineDispatch(List.of(kind), commands, "service", () -> NOW);
        return new Deadlines(entries, dispatch, overdue, awaitIndex);
    }

    Outcome done(Object command) {
        decided.add(command.toString());
        return new Outcome.Done(List.of(new Ticket.Lapsed(command.toString(), DUE)), 0, false);
    }

    static WriteModel<Document> due(String subject, Instant at) {
        return DeadlineEntries.due(entry(subject, at, 0));
    }

    static Deadlines.Entry entry(String subject, Instant at, long proposedBy) {
        return new Deadlines.Entry(KIND, subject, at, "", proposedBy);
    }

    static String subject(int i) {
        return "%05d".formatted(i);
    }
}
