package dev.vouchsafe.program;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One named piece of work of an offering.
 *
 * @param code such as {@code sharepoint}; unique in its offering
 * @param competencies any one of them qualifies a partner, and the exams of any one a consultant
 * @param level the lowest level that qualifies
 * @param cloud whether it is a cloud engagement, which the program's calendar retires
 * @param validFrom the first day on which it is in the offering; null if it always was
 */
public record Engagement(
        EngagementId code,
        String name,
        Set<CompetencyId> competencies,
        CompetencyLevel level,
        boolean cloud,
        @Nullable LocalDate validFrom) {

    public Engagement {
        competencies = InOrder.copyOf(competencies);
    }

    /** Whether it is in its offering on that day. */
    public boolean offeredOn(LocalDate on) {
        return validFrom == null || !on.isBefore(validFrom);
    }

    /** Whether it is a cloud engagement and the day is on or after their retirement. */
    public boolean retiredOn(LocalDate on, ProgramCalendar calendar) {
        return cloud && !on.isBefore(calendar.cloudRetiredFrom());
    }
}
