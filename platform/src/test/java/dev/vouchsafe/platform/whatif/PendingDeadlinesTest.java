package dev.vouchsafe.platform.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PendingDeadlinesTest {

    private static final Instant ONE = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant TWO = Instant.parse("2021-01-02T00:00:00Z");
    private static final Instant THREE = Instant.parse("2021-01-03T00:00:00Z");

    private List<DeadlineKind.Change> changes = List.of();

    private final DeadlineKind kind = new DeadlineKind() {
        @Override
        public String name() {
            return "some";
        }

        @Override
        public List<Change> changesBy(RecordedEvent event) {
            return changes;
        }

        @Override
        public Object commandFor(String subject, Instant now) {
            return subject;
        }

        @Override
        public @Nullable Instant dueAt(String subject) {
            return null;
        }
    };
    private final PendingDeadlines pending = new PendingDeadlines(List.of(kind));

    @Test
    void theyAreTakenInTheOrderOfTheirInstantsUpToAndAtOne() {
        pending.put(kind, "c", THREE);
        pending.put(kind, "b", TWO);
        pending.put(kind, "a", ONE);

        assertThat(takenUntil(TWO)).containsExactly("a", "b");
        assertThat(takenUntil(TWO)).isEmpty();
        assertThat(takenUntil(THREE)).containsExactly("c");
    }

    @Test
    void oneThatMovedIsTakenOnceAtItsNewInstant() {
        pending.put(kind, "a", ONE);
        pending.put(kind, "a", THREE);
        pending.put(kind, "b", THREE);
        pending.put(kind, "b", TWO);

        assertThat(takenUntil(ONE)).isEmpty();
        assertThat(takenUntil(THREE)).containsExactly("b", "a");
    }

    @Test
    void oneThatIsClearedIsNotTaken() {
        pending.put(kind, "a", ONE);
        pending.put(kind, "a", null);

        assertThat(takenUntil(THREE)).isEmpty();
    }

    @Test
    void whatIsInDoubtIsTakenAtOnce() {
        pending.put(kind, "a", ONE);
        pending.put(kind, "b", TWO);
        pending.put(kind, "c", THREE);
        changes = List.of(new DeadlineKind.Change.Doubtful(ONE, THREE));

        pending.follow(new RecordedEvent(
                0, "e-0", "ticket.lapsed", 1, new Ticket.Lapsed("T", ONE), ONE, Causes.message("m-0"), null));

        assertThat(takenUntil(ONE)).containsExactly("a", "b");
        assertThat(takenUntil(THREE)).containsExactly("c");
    }

    private List<String> takenUntil(Instant instant) {
        var taken = new ArrayList<String>();
        for (var next = pending.takeUntil(instant); next.isPresent(); next = pending.takeUntil(instant)) {
            taken.add(next.get().subject());
        }
        return taken;
    }
}
