package dev.vouchsafe.program.standing;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A competency that a partner attained at a level.
 *
 * @param validFrom the first day it is held
 * @param validThrough the last day it is held, unless it lapsed before
 * @param lapsedOn the first day on which it is not held any more because it lapsed; null if it did not
 */
public record Attainment(
        CompetencyId competency,
        CompetencyLevel level,
        LocalDate validFrom,
        LocalDate validThrough,
        @Nullable LocalDate lapsedOn) {

    /** Whether it is held on that day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(lastDay());
    }

    /** The last day it is held, a lapse considered; before {@code validFrom} if it lapsed before it began. */
    public LocalDate lastDay() {
        return lapsedOn != null && !lapsedOn.isAfter(validThrough) ? lapsedOn.minusDays(1) : validThrough;
    }

    /** This attainment after a lapse told later: what was attained before a lapse is not held from its day on. */
    Attainment lapsed(LocalDate day) {
        return lapsedOn != null && !day.isBefore(lapsedOn)
                ? this
                : new Attainment(competency, level, validFrom, validThrough, day);
    }
}
