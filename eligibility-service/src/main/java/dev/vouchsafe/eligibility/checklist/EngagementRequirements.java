package dev.vouchsafe.eligibility.checklist;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Attainment;
import dev.vouchsafe.program.standing.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one engagement asks for on a day. */
record EngagementRequirements(Requirement offered, Requirement notRetired, Requirement competency, Requirement consultant) {

    static EngagementRequirements of(Standing standing, Program program, Offering offering, Engagement engagement, LocalDate on) {
        return new EngagementRequirements(offered(offering, engagement, on), notRetired(program, engagement, on),
            competency(standing, engagement, on), ConsultantRequirement.of(standing, program.exams(), engagement, on));
    }

    List<Requirement> all() {
        return List.of(offered, notRetired, competency, consultant);
    }

    /** A retired engagement counts: vouchers made before keep their whole life. */
    boolean partnerQualifies() {
        return offered.met() && competency.met();
    }

    private static Requirement offered(Offering offering, Engagement engagement, LocalDate on) {
        var from = engagement.validFrom();
        return engagement.offeredOn(on)
            ? Requirement.met(Code.ENGAGEMENT_NOT_IN_OFFERING, Period.since(from),
                engagement.code() + " is in " + offering.code() + (from == null ? "." : " since " + from + "."), Map.of())
            : Requirement.notMet(Code.ENGAGEMENT_NOT_IN_OFFERING, engagement.code() + " is in " + offering.code() + " from " + from + " on.");
    }

    private static Requirement notRetired(Program program, Engagement engagement, LocalDate on) {
        var retiredFrom = program.calendar().cloudRetiredFrom();
        if (engagement.retiredOn(on, program.calendar())) {
            return Requirement.notMet(Code.ENGAGEMENT_RETIRED, "Cloud engagements are retired since " + retiredFrom + ".");
        }
        var until = engagement.cloud() ? retiredFrom.minusDays(1) : null;
        return Requirement.met(Code.ENGAGEMENT_RETIRED, new Period(null, until),
            engagement.code() + (until == null ? " is not a cloud engagement." : " is offered through " + until + ", as every cloud engagement."), Map.of());
    }

    private static Requirement competency(Standing standing, Engagement engagement, LocalDate on) {
        var periods = standing.attainmentsFor(engagement).stream().filter(attainment -> !attainment.lastDay().isBefore(attainment.validFrom()))
            .map(attainment -> new Period(attainment.validFrom(), attainment.lastDay())).toList();
        var by = standing.qualifyingAttainment(engagement, on);
        if (by.isEmpty()) {
            return Requirement.notMet(Code.COMPETENCY_MISSING, String.join(" or ", engagement.competencies()) + " at " + engagement.level().id()
                + " is needed" + Elsewhen.held(on, periods) + ".");
        }
        var held = by.get();
        return Requirement.met(Code.COMPETENCY_MISSING, Period.around(on, periods).orElseThrow(),
            held.competency() + " is held at " + held.level().id() + " from " + held.validFrom() + " through " + held.lastDay() + ".", facts(held));
    }

    private static Map<String, Object> facts(Attainment held) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("competency", held.competency());
        facts.put("level", held.level());
        facts.put("validFrom", held.validFrom());
        facts.put("validThrough", held.validThrough());
        facts.put("lapsedOn", held.lapsedOn());
        return facts;
    }
}
