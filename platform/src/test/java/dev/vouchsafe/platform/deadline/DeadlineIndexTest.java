package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.LapseDeadline;
import dev.vouchsafe.platform.sample.Ticket;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineIndexTest extends MadeUpDeadlines {

    @Test
    void whatIsInDoubtIsProposedAtOnce() {
        entries.write(
                List.of(due("before", DUE), due("within", DUE.plusSeconds(5)), due("behind", DUE.plusSeconds(10))));
        var kind = new LapseDeadline(null) {
            @Override
            public String name() {
                return KIND;
            }

            @Override
            public List<Change> changesBy(RecordedEvent event) {
                return List.of(new Change.Doubtful(DUE.plusSeconds(1), DUE.plusSeconds(10)));
            }
        };
        var index = new DeadlineIndex(List.of(kind), entries, overdue, null);

        index.on(new RecordedEvent(
                0, "e-0", "ticket.opened", 1, new Ticket.Opened("T-1", DUE, DUE), DUE, Causes.message("m-1"), null));
        index.flush();

        assertThat(entries.due(NOW, null, 9))
                .extracting(Deadlines.Entry::dueAt)
                .containsExactly(DUE, DUE.plusSeconds(1), DUE.plusSeconds(10));
    }

    @Test
    void whatWasGatheredUnderALostClaimIsNotWritten() {
        var index = new DeadlineIndex(List.of(new LapseDeadline(null)), entries, overdue, null);
        index.claimed();
        index.on(new RecordedEvent(
                0, "e-0", "ticket.opened", 1, new Ticket.Opened("T-1", DUE, DUE), DUE, Causes.message("m-1"), null));

        index.claimed(); // another process followed meanwhile, and may have written something newer of it
        index.flush();

        assertThat(entries.due(NOW, null, 1)).isEmpty();
    }
}
