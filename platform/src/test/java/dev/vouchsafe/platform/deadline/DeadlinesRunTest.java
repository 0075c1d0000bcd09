package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.WriteModel;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.CommandResult;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.time.FailedDeadlines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The working off of the index alone. */
class DeadlinesRunTest extends MadeUpDeadlines {

    @Test
    void tenThousandAreDecidedOnceEachInOrder() {
        var changes = new ArrayList<WriteModel<Document>>();
        // Seven at a time have the same instant, so that batches end in the middle of one.
        IntStream.range(0, 10_000).forEach(i -> changes.add(due(subject(i), DUE.plusSeconds(i / 7))));
        Collections.shuffle(changes);
        entries.write(changes);

        deadlines((command, cause, position) -> done(command)).processUpTo(NOW);

        assertThat(decided)
                .isEqualTo(IntStream.range(0, 10_000)
                        .mapToObj(MadeUpDeadlines::subject)
                        .toList());
        assertThat(entries.due(NOW, null, 1)).isEmpty();
    }

    @Test
    void aBatchIsBounded() {
        entries.write(IntStream.range(0, Deadlines.BATCH + 1)
                .mapToObj(i -> due(subject(i), DUE.plusSeconds(i)))
                .toList());
        var sent = Collections.synchronizedList(new ArrayList<Integer>());

        deadlines(new Commands() {
                    @Override
                    public Outcome send(Object command, Cause cause, Precondition precondition) {
                        return done(command);
                    }

                    @Override
                    public List<CommandResult> sendAll(List<Caused> commands) {
                        sent.add(commands.size());
                        return Commands.super.sendAll(commands);
                    }
                })
                .processUpTo(NOW);

        assertThat(sent).containsExactly(Deadlines.BATCH, 1);
    }

    @Test
    void moreThanABatchAreUrgentAndFewAreNot() {
        var urgencies = Collections.synchronizedSet(new HashSet<Boolean>());
        var deadlines = deadlines((command, cause, position) -> {
            urgencies.add(overdue.isGoingOn());
            return done(command);
        });

        entries.write(IntStream.range(0, Deadlines.MANY)
                .mapToObj(i -> due(subject(i), DUE))
                .toList());
        deadlines.processUpTo(NOW);
        assertThat(urgencies).containsExactly(false);
        entries.write(IntStream.range(0, Deadlines.MANY + 1)
                .mapToObj(i -> due(subject(i), DUE))
                .toList());
        urgencies.clear();
        deadlines.processUpTo(NOW);

        assertThat(urgencies).containsExactly(true);
        assertThat(overdue.isGoingOn()).isFalse();
    }

    @Test
    void theIndexGivesWayToUrgentWork() {
        var busy = new OverdueWork(Duration.ofHours(1));
        var flushing = new Thread(new DeadlineIndex(List.of(), entries, busy, null)::flush);

        assertThat(busy.<Boolean>during(() -> {
                    flushing.start();
                    await().until(() -> flushing.getState() == Thread.State.TIMED_WAITING);
                    return flushing.isAlive();
                }))
                .isTrue();

        await().until(() -> !flushing.isAlive());
    }

    @Test
    void whatADecisionMakesDueIsDecidedInTheSameRun() {
        entries.write(List.of(due("first", DUE.plusSeconds(5))));

        deadlines((command, cause, position) -> {
                    if (command.equals("first")) {
                        entries.write(List.of(due("second", DUE)));
                    }
                    return done(command);
                })
                .processUpTo(NOW);

        assertThat(decided).containsExactly("first", "second");
        assertThat(indexWaits).isEqualTo(3);
    }

    /** As two pools of one agreement, whose reminders are of one instant. The index is quicker here than the run. */
    @Test
    void aSubjectThatIsProposedAnewIsDecidedInTheSameRunAlsoAtTheSameInstant() {
        entries.write(List.of(due("one", DUE)));

        deadlines((command, cause, position) -> {
                    if (decided.isEmpty()) {
                        entries.write(List.of(DeadlineEntries.due(entry("one", DUE, 1))));
                    }
                    return done(command);
                })
                .processUpTo(NOW);

        assertThat(decided).containsExactly("one", "one");
        assertThat(entries.due(NOW, null, 9)).isEmpty();
    }

    @Test
    void aRefusedDeadlineIsAskedForItsInstant() {
        entries.write(List.of(due("moved", DUE), due("gone", DUE), due("still", DUE)));
        dueAt.put("moved", NOW.plusSeconds(1));
        dueAt.put("still", DUE);

        var deadlines = deadlines((command, cause, position) ->
                new Outcome.Refused(List.of(Violation.of(Code.WRONG_STATE, Sentence.asItIs("no")))));
        assertThatThrownBy(() -> deadlines.processUpTo(NOW))
                .isInstanceOf(FailedDeadlines.class)
                .hasMessageStartingWith("1 of");

        assertThat(entries.due(NOW.plusSeconds(9), null, 9))
                .containsExactly(entry("still", DUE, 0), entry("moved", NOW.plusSeconds(1), 0));
    }

    @Test
    void anEntryThatChangedWhileItWasDecidedIsKept() {
        entries.write(List.of(due("one", DUE)));

        deadlines((command, cause, position) -> {
                    entries.write(List.of(due("one", NOW.plusSeconds(1))));
                    return done(command);
                })
                .processUpTo(NOW);

        assertThat(entries.due(NOW.plusSeconds(1), null, 9)).hasSize(1);
    }

    @Test
    void twoRunsNeverOverlap() {
        entries.write(IntStream.range(0, 50).mapToObj(i -> due(subject(i), DUE)).toList());
        var deadlines = deadlines((command, cause, position) -> done(command));

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> deadlines.processUpTo(NOW)),
                        CompletableFuture.runAsync(() -> deadlines.processUpTo(NOW)))
                .join();

        assertThat(decided).hasSize(50).doesNotHaveDuplicates();
    }
}
