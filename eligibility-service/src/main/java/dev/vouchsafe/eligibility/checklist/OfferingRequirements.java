package dev.vouchsafe.eligibility.checklist;

import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import java.time.LocalDate;
import java.util.Map;

/** What an offering asks for, whatever the engagement. */
final class OfferingRequirements {

    private OfferingRequirements() {}

    static Requirement signed(Standing standing, Program program, LocalDate on) {
        var signed = standing.signatures().get(program.id());
        if (signed == null) {
            return Requirement.notMet(
                    Check.of(Finding.AGREEMENT_NOT_SIGNED_ON)
                            .with("program", program.id())
                            .with("on", on)
                            .with("versionInForce", program.termsVersion()),
                    program.texts());
        }
        var since = program.dayOf(signed.signedAt());
        if (since.isAfter(on)) {
            return Requirement.notMet(
                    Check.of(Finding.AGREEMENT_SIGNED_LATER)
                            .with("program", program.id())
                            .with("on", on)
                            .with("signedOn", since),
                    program.texts());
        }
        return Requirement.met(
                Check.of(Finding.AGREEMENT_SIGNED)
                        .with("program", program.id())
                        .with("version", signed.version())
                        .with("signedBy", signed.signedBy())
                        .with("signedOn", since),
                program.texts(),
                Period.since(since),
                Map.of("version", signed.version(), "signedBy", signed.signedBy(), "signedAt", signed.signedAt()));
    }

    static Requirement enrolled(Standing standing, Program program, Offering offering, LocalDate on) {
        var enrolled = standing.enrolments().get(offering.code());
        if (enrolled == null) {
            return Requirement.notMet(
                    Check.of(Finding.PARTNER_NOT_ENROLLED_ON)
                            .with("offering", offering.code())
                            .with("on", on),
                    program.texts());
        }
        var since = program.dayOf(enrolled.enrolledAt());
        if (since.isAfter(on)) {
            return Requirement.notMet(
                    Check.of(Finding.PARTNER_ENROLLED_LATER)
                            .with("offering", offering.code())
                            .with("on", on)
                            .with("enrolledOn", since),
                    program.texts());
        }
        return Requirement.met(
                Check.of(Finding.PARTNER_ENROLLED)
                        .with("offering", offering.code())
                        .with("enrolledBy", enrolled.enrolledBy())
                        .with("enrolledOn", since),
                program.texts(),
                Period.since(since),
                Map.of("enrolledBy", enrolled.enrolledBy(), "enrolledAt", enrolled.enrolledAt()));
    }
}
