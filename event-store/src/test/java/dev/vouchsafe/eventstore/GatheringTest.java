package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
    void thoseWhoWereJustAnsweredAreWaitedForAMomentAndNobodyElse() {
        List<PendingCommit> late = List.of(commit(), commit());
        var comingBack = new LinkedBlockingQueue<PendingCommit>() {
            final List<Long> waits = new ArrayList<>();

            @Override
            public PendingCommit poll(long timeout, TimeUnit unit) {
                waits.add(unit.toNanos(timeout));
                return late.get(waits.size() - 1);
            }
        };
        Gathering awaiting = new Gathering(comingBack, stop);
        PendingCommit first = commit();
        assertThat(awaiting.beginningWith(first))
                .as("with nobody answered before")
                .containsExactly(first);

        awaiting.answered(
                List.of(commit(), commit(), commit()), Duration.ofSeconds(1).toNanos());

        assertThat(awaiting.beginningWith(first)).containsExactly(first, late.getFirst(), late.getLast());
        assertThat(comingBack.waits)
                .hasSize(2)
                .allMatch(wait -> wait <= Duration.ofMillis(1).toNanos());
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
