package dev.vouchsafe.eligibility.checklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.standing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What a partner still needs for what, as of a day: for each offering and engagement each requirement with the fact
 * that meets it. It is judged by everything known, also what became known after the day.
 *
 * @param on the day that was asked for; where none was, today in the standard program
 */
record Checklist(PartnerId partnerId, LocalDate on, List<OfferingLine> offerings) {

    /** How far a partner is with an offering. */
    enum Status {
        /** Nothing of this offering is met: neither enrolled nor qualified for any of its engagements. */
        @JsonProperty("not-started")
        NOT_STARTED,
        /** Something is met and something is missing. */
        @JsonProperty("in-progress")
        IN_PROGRESS,
        /** Signed, enrolled and qualified for at least one engagement: vouchers can be reserved. */
        @JsonProperty("active")
        ACTIVE
    }

    /**
     * An offering with the requirements that hold for all of its engagements; {@code on} is the day that it is judged
     * as of.
     */
    record OfferingLine(
            String program,
            OfferingId offering,
            String name,
            LocalDate on,
            Status status,
            List<Requirement> requirements,
            List<EngagementLine> engagements) {}

    /**
     * An engagement with its own requirements; {@code qualified} is whether the partner itself, its consultants aside,
     * may deliver it.
     */
    record EngagementLine(EngagementId engagement, String name, boolean qualified, List<Requirement> requirements) {}

    /** As of a day, which is the same for all programs. */
    static Checklist of(Standing standing, List<Program> programs, LocalDate on) {
        return of(standing, programs, on, program -> on);
    }

    /** As of the day that the instant belongs to in the program of each offering. */
    static Checklist today(Standing standing, Programs programs, Instant at) {
        return of(standing, programs.all(), programs.standard().dayOf(at), program -> program.dayOf(at));
    }

    private static Checklist of(
            Standing standing, List<Program> programs, LocalDate on, Function<Program, LocalDate> days) {
        var offerings = programs.stream()
                .flatMap(program -> program.offerings().values().stream()
                        .map(offering -> line(standing, program, offering, days.apply(program))))
                .toList();
        return new Checklist(standing.registered().partnerId(), on, offerings);
    }

    private static OfferingLine line(Standing standing, Program program, Offering offering, LocalDate on) {
        var signed = OfferingRequirements.signed(standing, program, on);
        var enrolled = OfferingRequirements.enrolled(standing, program, offering, on);
        var engagements = offering.engagements().values().stream()
                .map(engagement -> {
                    var requirements = EngagementRequirements.of(standing, program, offering, engagement, on);
                    return new EngagementLine(
                            engagement.code(), engagement.name(), requirements.partnerQualifies(), requirements.all());
                })
                .toList();
        boolean qualified = engagements.stream().anyMatch(EngagementLine::qualified);
        return new OfferingLine(
                program.id(),
                offering.code(),
                offering.name(),
                on,
                status(signed.met(), enrolled.met(), qualified),
                List.of(signed, enrolled),
                engagements);
    }

    /** Signing is for the whole program, so it alone does not start an offering. */
    private static Status status(boolean signed, boolean enrolled, boolean qualified) {
        if (signed && enrolled && qualified) {
            return Status.ACTIVE;
        }
        return enrolled || qualified ? Status.IN_PROGRESS : Status.NOT_STARTED;
    }
}
