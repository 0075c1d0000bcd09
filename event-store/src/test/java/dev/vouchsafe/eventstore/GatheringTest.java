package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final BlockingQueue<PendingCommit> waiting = new LinkedBlockingQueue<>();
    private final PendingCommit stop = commit();
    private final Gathering gathering = new Gathering(waiting, stop);

    @Test
    void whatWaitsIsTakenTogether() {
        List<PendingCommit> commits = List.of(commit(), commit(), commit());
        waiting.addAll(commits.subList(1, 3));

        assertThat(gathering.beginningWith(commits.getFirst())).isEqualTo(commits);
        assertThat(waiting).isEmpty();
    }

    @Test
    void theStopIsLeftForTheNextLook() {
        PendingCommit first = commit();
        PendingCommit late = commit();
        waiting.addAll(List.of(stop, late));

        assertThat(gathering.beginningWith(first)).containsExactly(first);
        assertThat(waiting).containsExactly(late, stop);
    }

    @Test
    void anInterruptDropsNothingThatWasTaken() {
        gathering.answered(List.of(commit(), commit()), Duration.ofSeconds(1).toNanos());
        PendingCommit first = commit();
        Thread.currentThread().interrupt();

        List<PendingCommit> group = gathering.beginningWith(first);

        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(group).containsExactly(first);
    }

    private static PendingCommit commit() {
        return new PendingCommit(AppendCondition.none(), List.of());
    }
}
