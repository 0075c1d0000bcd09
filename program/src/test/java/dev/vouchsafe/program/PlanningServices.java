package dev.vouchsafe.program;

import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.OfferingId;
import java.time.LocalDate;
import java.util.List;

/** The shipped program, for tests. */
public final class PlanningServices {

    public static final Program PROGRAM =
            Programs.load(List.of("planning-services")).standard();

    private PlanningServices() {}

    public static Engagement engagement(OfferingId offering, EngagementId engagement) {
        return PROGRAM.offering(offering).orElseThrow().engagements().get(engagement);
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
