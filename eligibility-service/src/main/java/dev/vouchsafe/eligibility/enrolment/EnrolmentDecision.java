package dev.vouchsafe.eligibility.enrolment;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.Partners;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import dev.vouchsafe.program.text.Phrase;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The decision on enrolment, by the day of the command. */
final class EnrolmentDecision {

    private EnrolmentDecision() {}

    /** Who is enrolled stays so: to enrol again is accepted and changes nothing. */
    static Decision decide(Enrol command, Standing standing, Program program, Offering offering) {
        if (!standing.known()) {
            return Decision.refuse(Partners.notFound(command.partnerId()));
        }
        if (standing.enrolledIn(offering.code())) {
            return Decision.nothing();
        }
        var failed = program.texts().failed(checks(standing, program, offering, program.dayOf(command.now())));
        return failed.isEmpty()
                ? Decision.accept(new PartnerEvent.OfferingEnrolled(
                                command.partnerId(), program.id(), offering.code(), command.by(), command.now()))
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
            return Check.of(Finding.AGREEMENT_NOT_SIGNED)
                    .with("program", program.id())
                    .with("versionInForce", program.termsVersion());
        }
        return Check.of(Finding.AGREEMENT_SIGNED)
                .with("program", program.id())
                .with("version", signed.version())
                .with("signedBy", signed.signedBy())
                .with("signedOn", program.dayOf(signed.signedAt()));
    }

    /**
     * The partner must qualify for at least one engagement that is in the offering today; a retired one counts, only
     * new vouchers end.
     */
    static Check competencyMissing(Standing standing, Offering offering, LocalDate today) {
        var offered = offering.engagements().values().stream()
                .filter(engagement -> engagement.offeredOn(today))
                .toList();
        var qualified = offered.stream()
                .filter(engagement -> standing.qualifiesFor(engagement, today))
                .map(Engagement::code)
                .toList();
        var check = Check.of(qualified.isEmpty() ? Finding.ENROLMENT_NOT_QUALIFIED : Finding.ENROLMENT_QUALIFIED)
                .with("offering", offering.code())
                .with("on", today)
                .with("qualifiedFor", qualified);
        return qualified.isEmpty()
                ? check.with(
                        "needed",
                        offered.stream().map(EnrolmentDecision::needed).toList())
                : check;
    }

    private static Phrase needed(Engagement engagement) {
        return Phrase.of(Phrase.Kind.NEEDED)
                .with("engagement", engagement.code())
                .with("competencies", engagement.competencies())
                .with("level", engagement.level().id());
    }
}
