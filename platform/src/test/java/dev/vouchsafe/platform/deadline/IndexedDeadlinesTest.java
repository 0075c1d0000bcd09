package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.WriteModel;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.decision.Answer;
import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.UrgentWork;
import dev.vouchsafe.platform.sample.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The working off of the index alone: the decisions are made up. */
class IndexedDeadlinesTest {

    private static final Instant DUE = Instant.parse("2021-03-15T23:00:00Z");
    private static final Instant NOW = DUE.plusSeconds(1_000_000);
    private static final String KIND = "expiry";

    private final EmbeddedDocumentStore store = EmbeddedDocumentStore.temporary();
    private final MongoClient client = MongoClients.create(store.uri());
    private final DeadlineEntries entries = new DeadlineEntries(client.getDatabase("deadlines"));
    private final List<String> decided = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Instant> dueAt = new HashMap<>();
    private final UrgentWork urgent = new UrgentWork(Duration.ZERO);
    private int indexWaits;

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void tenThousandAreDecidedOnceEachInOrder() {
        var changes = new ArrayList<WriteModel<Document>>();
        // Seven at a time have the same instant, so that batches end in the middle of one.
        IntStream.range(0, 10_000).forEach(i -> changes.add(due(subject(i), DUE.plusSeconds(i / 7))));
        Collections.shuffle(changes);
        entries.write(changes);

        deadlines((command, cause, position) -> done(command)).processUpTo(NOW);

        assertThat(decided).isEqualTo(IntStream.range(0, 10_000).mapToObj(IndexedDeadlinesTest::subject).toList());
        assertThat(entries.due(NOW, null, 1)).isEmpty();
    }

    @Test
    void aBatchIsBounded() {
        entries.write(IntStream.range(0, IndexedDeadlines.BATCH + 1).mapToObj(i -> due(subject(i), DUE.plusSeconds(i))).toList());
        var sent = Collections.synchronizedList(new ArrayList<Integer>());

        deadlines(new Commands() {
            @Override
            public Outcome send(Object command, Cause cause, Long expectedPosition) {
                return done(command);
            }

            @Override
            public List<Answer> sendAll(List<Caused> commands) {
                sent.add(commands.size());
                return Commands.super.sendAll(commands);
            }
        }).processUpTo(NOW);

        assertThat(sent).containsExactly(IndexedDeadlines.BATCH, 1);
    }

    @Test
    void moreThanABatchAreUrgentAndFewAreNot() {
        var urgencies = Collections.synchronizedSet(new HashSet<Boolean>());
        var deadlines = deadlines((command, cause, position) -> {
            urgencies.add(urgent.isGoingOn());
            return done(command);
        });

        entries.write(IntStream.range(0, IndexedDeadlines.BATCH - 1).mapToObj(i -> due(subject(i), DUE)).toList());
        deadlines.processUpTo(NOW);
        assertThat(urgencies).containsExactly(false);
        entries.write(IntStream.range(0, IndexedDeadlines.BATCH + 1).mapToObj(i -> due(subject(i), DUE)).toList());
        urgencies.clear();
        deadlines.processUpTo(NOW);

        assertThat(urgencies).containsExactly(true);
        assertThat(urgent.isGoingOn()).isFalse();
    }

    @Test
    void theIndexGivesWayToUrgentWork() {
        var busy = new UrgentWork(Duration.ofHours(1));
        var flushing = new Thread(new DeadlineIndex(List.of(), entries, busy)::flush);

        assertThat(busy.<Boolean>during(() -> {
            flushing.start();
            await().until(() -> flushing.getState() == Thread.State.TIMED_WAITING);
            return flushing.isAlive();
        })).isTrue();

        await().until(() -> !flushing.isAlive());
    }

    @Test
    void moreFailuresThanABatchHoldsDoNotHideWhatIsBehindThem() {
        int broken = IndexedDeadlines.BATCH + 88;
        var changes = new ArrayList<>(IntStream.range(0, broken).mapToObj(i -> due("broken" + i, DUE)).toList());
        changes.add(due("sound", DUE.plusSeconds(1)));
        entries.write(changes);

        var deadlines = deadlines((command, cause, position) -> {
            if (command.toString().startsWith("broken")) {
                throw new IllegalStateException("broken");
            }
            return done(command);
        });
        assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class)
                .hasMessageStartingWith(broken + " of").hasRootCauseMessage("broken");

        assertThat(decided).containsExactly("sound");
        assertThat(entries.due(NOW, null, 2 * broken)).hasSize(broken);
    }

    @Test
    void whatFailedIsTriedAgainAtTheNextRun() {
        entries.write(List.of(due("one", DUE)));
        var failing = new boolean[] {true};
        var deadlines = deadlines((command, cause, position) -> {
            if (failing[0]) {
                throw new IllegalStateException("not now");
            }
            return done(command);
        });
        assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class);
        failing[0] = false;
        deadlines.processUpTo(NOW);

        assertThat(decided).containsExactly("one");
    }

    @Test
    void aFailureIsLoggedOnceAndAgainWhenItHadGone() {
        var logger = (Logger) LoggerFactory.getLogger(DeadlineDecision.class);
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        logger.addAppender(logged);
        try {
            var deadlines = deadlines((command, cause, position) -> {
                throw new IllegalStateException("not now");
            });
            entries.write(List.of(due("one", DUE)));
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class);
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class);
            assertThat(logged.list).hasSize(1);

            entries.write(List.of(DeadlineEntries.cleared(List.of(DeadlineEntries.id(KIND, "one")))));
            deadlines.processUpTo(NOW);
            entries.write(List.of(due("one", DUE)));
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class);
            assertThat(logged.list).hasSize(2);
        } finally {
            logger.detachAppender(logged);
        }
    }

    @Test
    void whatADecisionMakesDueIsDecidedInTheSameRun() {
        entries.write(List.of(due("first", DUE.plusSeconds(5))));

        deadlines((command, cause, position) -> {
            if (command.equals("first")) {
                entries.write(List.of(due("second", DUE)));
            }
            return done(command);
        }).processUpTo(NOW);

        assertThat(decided).containsExactly("first", "second");
        assertThat(indexWaits).isEqualTo(3);
    }

    @Test
    void aRefusedDeadlineIsAskedForItsInstant() {
        entries.write(List.of(due("moved", DUE), due("gone", DUE), due("still", DUE)));
        dueAt.put("moved", NOW.plusSeconds(1));
        dueAt.put("still", DUE);

        var deadlines = deadlines((command, cause, position) -> new Outcome.Refused(List.of(Violation.of(Code.WRONG_STATE, "no"))));
        assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class).hasMessageStartingWith("1 of");

        assertThat(entries.due(NOW.plusSeconds(9), null, 9)).containsExactly(
                new Deadlines.Entry(KIND, "still", DUE), new Deadlines.Entry(KIND, "moved", NOW.plusSeconds(1)));
    }

    @Test
    void anEntryThatChangedWhileItWasDecidedIsKept() {
        entries.write(List.of(due("one", DUE)));

        deadlines((command, cause, position) -> {
            entries.write(List.of(due("one", NOW.plusSeconds(1))));
            return done(command);
        }).processUpTo(NOW);

        assertThat(entries.due(NOW.plusSeconds(1), null, 9)).hasSize(1);
    }

    @Test
    void twoRunsNeverOverlap() {
        entries.write(IntStream.range(0, 50).mapToObj(i -> due(subject(i), DUE)).toList());
        var deadlines = deadlines((command, cause, position) -> done(command));

        CompletableFuture.allOf(CompletableFuture.runAsync(() -> deadlines.processUpTo(NOW)),
                CompletableFuture.runAsync(() -> deadlines.processUpTo(NOW))).join();

        assertThat(decided).hasSize(50).doesNotHaveDuplicates();
    }

    private IndexedDeadlines deadlines(Commands commands) {
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
        return new IndexedDeadlines(entries, new DeadlineDecision(List.of(kind), commands, "service"), urgent, () -> indexWaits++);
    }

    private Outcome done(Object command) {
        decided.add(command.toString());
        return new Outcome.Done(List.of(new Ticket.Lapsed(command.toString(), DUE)), 0, false);
    }

    private static WriteModel<Document> due(String subject, Instant at) {
        return DeadlineEntries.due(new Deadlines.Entry(KIND, subject, at));
    }

    private static String subject(int i) {
        return "%05d".formatted(i);
    }
}
