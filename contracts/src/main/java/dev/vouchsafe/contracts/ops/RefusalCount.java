package dev.vouchsafe.contracts.ops;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** How often a code was the answer today, and on the same day last week. */
public record RefusalCount(String code, long today, long sameDayLastWeek) {

    /** The sums by code, in the order of codes. */
    public static List<RefusalCount> together(Collection<RefusalCount> some) {
        var sums = new TreeMap<String, RefusalCount>();
        some.forEach(each -> sums.merge(
                each.code,
                each,
                (one, other) -> new RefusalCount(
                        one.code, one.today + other.today, one.sameDayLastWeek + other.sameDayLastWeek)));
        return List.copyOf(sums.values());
    }
}
