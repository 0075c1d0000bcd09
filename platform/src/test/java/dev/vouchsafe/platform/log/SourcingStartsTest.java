package dev.vouchsafe.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.log.RememberedStates.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourcingStartsTest {

    private static Snapshot<String> known(String name, long upTo, long bytes) {
        return new Snapshot<>(name, upTo - 1, upTo - 1, upTo, bytes);
    }

    private static Map<Long, List<String>> starts(Snapshot<?>... states) {
        var starts = new TreeMap<Long, List<String>>();
        SourcingStarts.<Snapshot<?>>of(List.of(states), state -> state)
                .forEach((start, some) -> starts.put(
                        start,
                        some.stream().map(state -> (String) state.state()).toList()));
        return starts;
    }

    @Test
    void whatIsNotRememberedIsSourcedFromTheStartOfTheLog() {
        assertThat(starts(known("new", 0, 0), known("other", 0, 0))).isEqualTo(Map.of(0L, List.of("new", "other")));
    }

    @Test
    void neighboursAreSourcedByOneQuery() {
        assertThat(starts(
                        known("new", 0, 0),
                        known("a", 70_000, 9_999_999),
                        known("b", 70_900, 100),
                        known("c", 70_300, 100)))
                .isEqualTo(Map.of(0L, List.of("new"), 70_000L, List.of("a", "b", "c")));
    }

    @Test
    void aLongStreamIsNotReadAgainForTheSakeOfAnOldOne() {
        assertThat(starts(
                        known("long", 70_000, 9_999_999),
                        known("old and long", 100, 9_999_999),
                        known("old and short", 200, 2_000)))
                .isEqualTo(
                        Map.of(70_000L, List.of("long"), 100L, List.of("old and long"), 0L, List.of("old and short")));
    }
}
