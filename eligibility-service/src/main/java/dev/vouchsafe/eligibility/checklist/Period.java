package dev.vouchsafe.eligibility.checklist;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days from one through another, both included; either may be open (null). */
record Period(@Nullable LocalDate from, @Nullable LocalDate through) {

    static Period since(@Nullable LocalDate from) {
        return new Period(from, null);
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (through == null || !day.isAfter(through));
    }

    /** Whether there is at least one day between the other's end and this one's start. */
    private boolean startsAfterEndOf(Period other) {
        return from != null && other.through != null && from.isAfter(other.through.plusDays(1));
    }

    /** This period, going on through the end of one that begins no earlier. */
    private Period through(Period next) {
        return new Period(
                from,
                through == null || next.through == null
                        ? null
                        : through.isAfter(next.through) ? through : next.through);
    }

    /** The longest unbroken period around the day that the periods make together; empty if none contains the day. */
    static Optional<Period> around(LocalDate day, List<Period> periods) {
        var unbroken = new ArrayDeque<Period>();
        for (Period period : periods.stream()
                .sorted(Comparator.comparing(Period::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList()) {
            boolean goesOn = !unbroken.isEmpty() && !period.startsAfterEndOf(unbroken.getLast());
            unbroken.add(goesOn ? unbroken.removeLast().through(period) : period);
        }
        return unbroken.stream().filter(period -> period.contains(day)).findFirst();
    }

    /** The next of the periods that begins after the day. */
    static Optional<Period> nextAfter(LocalDate day, List<Period> periods) {
        return periods.stream()
                .filter(period -> period.from != null && period.from.isAfter(day))
                .min(Comparator.comparing(Period::from));
    }

    /** The last of the periods that ended before the day. */
    static Optional<Period> lastBefore(LocalDate day, List<Period> periods) {
        return periods.stream()
                .filter(period -> period.through != null && period.through.isBefore(day))
                .max(Comparator.comparing(Period::through));
    }
}
