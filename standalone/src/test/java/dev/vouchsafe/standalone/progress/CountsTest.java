package dev.vouchsafe.standalone.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void theMostFrequentComesFirst() {
        assertThat(Counts.of(List.of("c", "b", "a", "b")))
                .containsExactly(Map.entry("b", 2), Map.entry("a", 1), Map.entry("c", 1));
    }

    @Test
    void tellsTheRestInANumber() {
        assertThat(Counts.text(Counts.of(List.of("b", "b", "a", "c", "d")), 2)).isEqualTo("2 b, 1 a and 2 more");
        assertThat(Counts.text(Counts.of(List.of("a")), 2)).isEqualTo("1 a");
        assertThat(Counts.text(Map.of(), 2)).isEqualTo("none");
    }

    @Test
    void statesAreInTheOrderOfAVouchersLife() {
        assertThat(Counts.ofStates(List.of("withdrawn", "assigned")))
                .containsExactly(
                        Map.entry("assigned", 1),
                        Map.entry("reserved", 0),
                        Map.entry("reported", 0),
                        Map.entry("redeemed", 0),
                        Map.entry("expired", 0),
                        Map.entry("withdrawn", 1));
        assertThat(Counts.text(Counts.ofStates(List.of("withdrawn", "assigned")), 6))
                .isEqualTo("1 assigned, 1 withdrawn");
    }
}
