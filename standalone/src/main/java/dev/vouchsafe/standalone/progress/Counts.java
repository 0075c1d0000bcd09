package dev.vouchsafe.standalone.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counting by a word, and telling it in a line. */
final class Counts {

    /** The states of a voucher in the order of its life. */
    static final List<String> STATES = List.of("assigned", "reserved", "reported", "redeemed", "expired", "withdrawn");

    private Counts() {}

    /** How often each word occurs, most frequent first. */
    static Map<String, Integer> of(Collection<String> words) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(count -> ordered.put(count.getKey(), count.getValue()));
        return ordered;
    }

    /** How many there are of each state, with all states named. */
    static Map<String, Integer> ofStates(Collection<String> states) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        STATES.forEach(state -> counts.put(state, 0));
        states.forEach(state -> counts.merge(state, 1, Integer::sum));
        return counts;
    }

    /** Such as {@code 3 expired, 2 reserved and 4 more}. */
    static String text(Map<String, Integer> counts, int atMost) {
        String first = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .limit(atMost)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        int rest = counts.values().stream()
                .skip(atMost)
                .mapToInt(Integer::intValue)
                .sum();
        return first.isEmpty() ? "none" : rest == 0 ? first : first + " and " + rest + " more";
    }

    static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
