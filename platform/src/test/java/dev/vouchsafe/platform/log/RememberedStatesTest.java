package dev.vouchsafe.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.log.RememberedStates.Snapshot;
import java.util.stream.IntStream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;

class RememberedStatesTest {

    private static Fold<String> fold(String name) {
        return new Fold<>(EventCriteria.havingTags(Tag.of("n", name)), "", (state, event) -> state + event);
    }

    private static Snapshot<String> known(String state, long upTo, long bytes) {
        return new Snapshot<>(state, upTo - 1, upTo - 1, upTo, bytes);
    }

    @Test
    void forgetsWhatWasNotUsedForLongestWhenTheStatesWeighTooMuch() {
        var remembered = new RememberedStates(12_000);
        var folds = IntStream.range(0, 4).mapToObj(i -> fold("f-" + i)).toList();
        folds.subList(0, 3).forEach(fold -> remembered.put(fold, known("x", 7, 2_500)));
        remembered.of(folds.get(0));

        remembered.put(folds.get(3), known("x", 7, 2_500));

        assertThat(folds).extracting(fold -> remembered.of(fold).upTo()).containsExactly(7L, 0L, 7L, 7L);
    }

    @Test
    void aStateThatStaysSmallWeighsNextToNothing() {
        var remembered = new RememberedStates(12_000);
        var small = fold("small").stayingSmall();

        remembered.put(small, known("x", 7, 1_000_000));

        assertThat(remembered.of(small).upTo()).isEqualTo(7);
    }

    @Test
    void oneThatIsLargerThanAllThereIsRoomForIsNotRemembered() {
        var remembered = new RememberedStates(12_000);

        remembered.put(fold("large"), known("x", 7, 12_001));

        assertThat(remembered.size()).isZero();
        assertThat(remembered.of(fold("large"))).isEqualTo(Snapshot.nothing(fold("large")));
    }

    @Test
    void anOlderStateDoesNotTakeTheNewerOnesPlace() {
        var remembered = new RememberedStates(12_000);
        remembered.put(fold("f"), known("new", 9, 1));

        remembered.put(fold("f"), known("old", 7, 1));

        assertThat(remembered.of(fold("f")).state()).isEqualTo("new");
    }
}
