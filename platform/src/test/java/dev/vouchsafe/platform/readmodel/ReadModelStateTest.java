package dev.vouchsafe.platform.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.readmodel.Rebuild.State;
import dev.vouchsafe.platform.readmodel.Rebuild.Switching;
import dev.vouchsafe.platform.readmodel.RebuildComparison.Side;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who may change what is known of a read model, and when readers are switched. */
class ReadModelStateTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");
    private static final RebuildComparison EQUAL =
            new RebuildComparison(9, new Side(3, "a"), new Side(3, "a"), 0, null, 1);
    private static final RebuildComparison DIFFERENT = new RebuildComparison(
            9, new Side(3, "a"), new Side(3, "b"), 1, new RebuildComparison.Difference("T-1", "{}", "{}"), 1);

    private final ReadModelState running = asked(Switching.ALWAYS).takenUpBy("first");

    private static ReadModelState asked(Switching switching) {
        return ReadModelState.initial("ticket-list").asked("tickets", switching, "otto", false, NOW);
    }

    @Test
    void whoHoldsItCanFinishIt() {
        var finished = running.comparing("first").finished("first", EQUAL, NOW);

        assertThat(finished.generation()).isEqualTo(2);
        assertThat(finished.retired())
                .extracting(ReadModelState.Retired::generation)
                .containsExactly(1);
        assertThat(finished.last())
                .get()
                .extracting(Rebuild::state, Rebuild::switched)
                .containsExactly(State.FINISHED, true);
    }

    @Test
    void whoLostItToAnotherRunCanChangeNothing() {
        assertRefused(running.takenUpBy("second"));
    }

    @Test
    void whoLostItToTheNextFollowerCanChangeNothing() {
        assertRefused(running.heldByNobody());
    }

    @Test
    void whoseRebuildWasStoppedCanChangeNothing() {
        assertRefused(running.stopped("tickets.ticket-list.2"));
    }

    private static void assertRefused(ReadModelState lost) {
        assertThat(lost.progressed("first", 7, 9, 1)).isSameAs(lost);
        assertThat(lost.comparing("first")).isSameAs(lost);
        assertThat(lost.finished("first", EQUAL, NOW)).isSameAs(lost);
        assertThat(lost.failed("first", "broken")).isSameAs(lost);
    }

    @Test
    void toBeHeldByNobodyIsAChangeAlsoWhereNobodyHeldIt() {
        var idle = ReadModelState.initial("ticket-list");

        assertThat(idle.heldByNobody()).isEqualTo(idle).isNotSameAs(idle);
    }

    @Test
    void aDifferentOneRetiresItselfIfOnlyAnEqualOneIsWanted() {
        var finished = asked(Switching.IF_EQUAL).takenUpBy("first").finished("first", DIFFERENT, NOW);

        assertThat(finished.generation()).isEqualTo(1);
        assertThat(finished.retired())
                .extracting(ReadModelState.Retired::generation)
                .containsExactly(2);
    }
}
