package dev.vouchsafe.eligibility.checklist;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import java.time.LocalDate;
import java.util.Map;

/** What an offering asks for, whatever the engagement. */
final class OfferingRequirements {

    private OfferingRequirements() {
    }

    static Requirement signed(Standing standing, Program program, LocalDate on) {
        var signed = standing.signatures().get(program.id());
        var since = signed == null ? null : program.dayOf(signed.signedAt());
        if (since == null || since.isAfter(on)) {
            return Requirement.notMet(Code.AGREEMENT_NOT_SIGNED, "The agreement of " + program.id() + " is not signed on " + on
                + (since == null ? "; version " + program.termsVersion() + " is in force." : "; it was signed on " + since + "."));
        }
        return Requirement.met(Code.AGREEMENT_NOT_SIGNED, Period.since(since),
            "Version " + signed.version() + " of the agreement was signed by " + signed.signedBy() + " on " + since + ".",
            Map.of("version", signed.version(), "signedBy", signed.signedBy(), "signedAt", signed.signedAt()));
    }

    static Requirement enrolled(Standing standing, Program program, Offering offering, LocalDate on) {
        var enrolled = standing.enrolments().get(offering.code());
        var since = enrolled == null ? null : program.dayOf(enrolled.enrolledAt());
        if (since == null || since.isAfter(on)) {
            return Requirement.notMet(Code.PARTNER_NOT_ENROLLED, "The partner is not enrolled in " + offering.code() + " on " + on
                + (since == null ? "." : "; it enrolled on " + since + "."));
        }
        return Requirement.met(Code.PARTNER_NOT_ENROLLED, Period.since(since),
            enrolled.enrolledBy() + " enrolled the partner in " + offering.code() + " on " + since + ".",
            Map.of("enrolledBy", enrolled.enrolledBy(), "enrolledAt", enrolled.enrolledAt()));
    }
}
