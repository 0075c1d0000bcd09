package dev.vouchsafe.program;

import java.time.LocalDate;
import java.util.List;

/** The shipped program, for tests. */
public final class PlanningServices {

    public static final Program PROGRAM = Programs.load(List.of("planning-services")).standard();

    private PlanningServices() {
    }

    public static Engagement engagement(String offering, String engagement) {
        return PROGRAM.offering(offering).orElseThrow().engagements().get(engagement);
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
