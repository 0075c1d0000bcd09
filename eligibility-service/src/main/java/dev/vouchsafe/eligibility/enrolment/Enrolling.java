package dev.vouchsafe.eligibility.enrolment;

import static java.util.stream.Collectors.joining;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.Partners;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The decision on enrolment, by the day of the command. */
final class Enrolling {

    private Enrolling() {
    }

    /** Who is enrolled stays so: to enrol again is accepted and changes nothing. */
    static Decision decide(Enrol command, Standing standing, Program program, Offering offering) {
        if (!standing.known()) {
            return Decision.refuse(Partners.notFound(command.partnerId()));
        }
        if (standing.enrolledIn(offering.code())) {
            return Decision.nothing();
        }
        var failed = Check.failed(checks(standing, program, offering, program.dayOf(command.now())));
        return failed.isEmpty()
            ? Decision.accept(new PartnerEvent.OfferingEnrolled(command.partnerId(), program.id(), offering.code(), command.by(), command.now()))
                .under(program.version())
            : Decision.refuse(failed);
    }

    /** Every rule of enrolment, with pass or fail. */
    static Stream<Check> checks(Standing standing, Program program, Offering offering, LocalDate today) {
        return Stream.of(agreementNotSigned(standing, program), competencyMissing(standing, offering, today));
    }

    static Check agreementNotSigned(Standing standing, Program program) {
        var signed = standing.signatures().get(program.id());
        if (signed == null) {
            return Check.of(Code.AGREEMENT_NOT_SIGNED, false, "The agreement of " + program.id() + " is not signed; version "
                + program.termsVersion() + " is in force.").with("program", program.id()).with("versionInForce", program.termsVersion());
        }
        return Check.of(Code.AGREEMENT_NOT_SIGNED, true, "Version " + signed.version() + " of the agreement of " + program.id()
                + " was signed by " + signed.signedBy() + " on " + program.dayOf(signed.signedAt()) + ".")
            .with("program", program.id()).with("version", signed.version()).with("signedOn", program.dayOf(signed.signedAt()).toString());
    }

    /** The partner must qualify for at least one engagement that is in the offering today; a retired one counts, only new vouchers end. */
    static Check competencyMissing(Standing standing, Offering offering, LocalDate today) {
        var offered = offering.engagements().values().stream().filter(engagement -> engagement.offeredOn(today)).toList();
        var qualified = offered.stream().filter(engagement -> standing.qualifiesFor(engagement, today)).toList();
        boolean passed = !qualified.isEmpty();
        return Check.of(Code.COMPETENCY_MISSING, passed, passed
                ? "On " + today + " the partner qualifies for " + codes(qualified) + " of " + offering.code() + "."
                : "On " + today + " the partner qualifies for no engagement of " + offering.code() + ": " + needs(offered) + ".")
            .with("offering", offering.code()).with("on", today.toString())
            .with("qualifiedFor", qualified.stream().map(Engagement::code).toList());
    }

    private static String codes(List<Engagement> engagements) {
        return engagements.stream().map(Engagement::code).collect(joining(", "));
    }

    private static String needs(List<Engagement> engagements) {
        return engagements.stream().map(engagement -> engagement.code() + " needs " + String.join(" or ", engagement.competencies()) + " at "
            + engagement.level().id()).collect(joining(", "));
    }
}
