package dev.vouchsafe.eligibility.checklist;

import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Attainment;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import dev.vouchsafe.program.text.Phrase;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one engagement asks for on a day. */
record EngagementRequirements(
        Requirement offered, Requirement notRetired, Requirement competency, Requirement consultant) {

    static EngagementRequirements of(
            Standing standing, Program program, Offering offering, Engagement engagement, LocalDate on) {
        return new EngagementRequirements(
                offered(program, offering, engagement, on),
                notRetired(program, engagement, on),
                competency(program, standing, engagement, on),
                ConsultantRequirement.of(program, standing, engagement, on));
    }

    List<Requirement> all() {
        return List.of(offered, notRetired, competency, consultant);
    }

    /** A retired engagement counts: vouchers made before keep their whole life. */
    boolean partnerQualifies() {
        return offered.met() && competency.met();
    }

    private static Requirement offered(Program program, Offering offering, Engagement engagement, LocalDate on) {
        var from = engagement.validFrom();
        var found = from == null
                ? Finding.ENGAGEMENT_ALWAYS_OFFERED
                : engagement.offeredOn(on) ? Finding.ENGAGEMENT_OFFERED_SINCE : Finding.ENGAGEMENT_OFFERED_LATER;
        var named = Check.of(found).with("engagement", engagement.code()).with("offering", offering.code());
        var check = from == null ? named : named.with("validFrom", from);
        return check.passed()
                ? Requirement.met(check, program.texts(), Period.since(from), Map.of())
                : Requirement.notMet(check, program.texts());
    }

    private static Requirement notRetired(Program program, Engagement engagement, LocalDate on) {
        var retiredFrom = program.calendar().cloudRetiredFrom();
        if (!engagement.cloud()) {
            return Requirement.met(
                    Check.of(Finding.CLOUD_NOT_CONCERNED).with("engagement", engagement.code()),
                    program.texts(),
                    new Period(null, null),
                    Map.of());
        }
        if (engagement.retiredOn(on, program.calendar())) {
            return Requirement.notMet(
                    Check.of(Finding.CLOUD_RETIRED)
                            .with("engagement", engagement.code())
                            .with("cloudRetiredFrom", retiredFrom),
                    program.texts());
        }
        var until = retiredFrom.minusDays(1);
        return Requirement.met(
                Check.of(Finding.CLOUD_OFFERED)
                        .with("engagement", engagement.code())
                        .with("lastDay", until),
                program.texts(),
                new Period(null, until),
                Map.of());
    }

    private static Requirement competency(Program program, Standing standing, Engagement engagement, LocalDate on) {
        var periods = standing.attainmentsFor(engagement).stream()
                .filter(attainment -> !attainment.lastDay().isBefore(attainment.validFrom()))
                .map(attainment -> new Period(attainment.validFrom(), attainment.lastDay()))
                .toList();
        var by = standing.qualifyingAttainment(engagement, on);
        if (by.isEmpty()) {
            return Requirement.notMet(notHeld(engagement, on, NearestPeriods.held(on, periods)), program.texts());
        }
        var held = by.get();
        var check = Check.of(Finding.COMPETENCY_HELD_NOW)
                .with("competency", held.competency())
                .with("level", held.level().id())
                .with("validFrom", held.validFrom())
                .with("lastDay", held.lastDay());
        return Requirement.met(
                check, program.texts(), Period.around(on, periods).orElseThrow(), facts(held));
    }

    private static Check notHeld(Engagement engagement, LocalDate on, List<Phrase> otherwise) {
        var needed = Check.of(otherwise.isEmpty() ? Finding.COMPETENCY_NEVER_HELD : Finding.COMPETENCY_NOT_HELD_NOW)
                .with("competencies", engagement.competencies())
                .with("level", engagement.level().id());
        return otherwise.isEmpty() ? needed : needed.with("on", on).with("otherwise", otherwise);
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
