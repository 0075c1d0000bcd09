package dev.vouchsafe.eligibility.checklist;

import java.time.LocalDate;
import java.util.List;

/** Says when something that does not hold on a day did or will. */
final class Elsewhen {

    private Elsewhen() {
    }

    /** The end of a sentence: when it was held last, when it will be next, or that it never is. */
    static String held(LocalDate on, List<Period> periods) {
        var before = Period.lastBefore(on, periods).map(period -> "through " + period.through());
        var after = Period.nextAfter(on, periods).map(period -> "from " + period.from() + " on");
        if (before.isEmpty() && after.isEmpty()) {
            return " and not held";
        }
        return "; on " + on + " it is not held, but " + before.map(text -> text + after.map(more -> " and " + more).orElse("")).orElseGet(after::get);
    }
}
