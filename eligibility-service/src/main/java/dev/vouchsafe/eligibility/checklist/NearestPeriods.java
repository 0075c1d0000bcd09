package dev.vouchsafe.eligibility.checklist;

import dev.vouchsafe.program.text.Phrase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says when something that does not hold on a day did or will. */
final class NearestPeriods {

    private NearestPeriods() {}

    /** When it was held last and when it will be next; empty if it never is. */
    static List<Phrase> held(LocalDate on, List<Period> periods) {
        var before = Period.lastBefore(on, periods)
                .map(period -> Phrase.of(Phrase.Kind.HELD_THROUGH).with("day", period.through()));
        var after = Period.nextAfter(on, periods)
                .map(period -> Phrase.of(Phrase.Kind.HELD_FROM).with("day", period.from()));
        return Stream.of(before, after).flatMap(Optional::stream).toList();
    }
}
