package dev.vouchsafe.eligibility.enrolment;

import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import dev.vouchsafe.program.text.Phrase;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The rules of enrolment, each named after its code. All that fail are listed together. */
final class EnrolmentRules {

    private EnrolmentRules() {}

    /** All of them, in the order in which they are listed. */
    static Stream<Check> all(Standing standing, Program program, Offering offering, LocalDate today) {
        return Stream.of(agreementNotSigned(standing, program), competencyMissing(standing, offering, today));
    }

    /** The partner has signed the agreement of the program, in whatever version. */
    @Rule("agreement-not-signed")
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
     * The partner qualifies for at least one engagement that is in the offering today. A retired one counts: only new
     * vouchers end.
     */
    @Rule("competency-missing")
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
                        "needed", offered.stream().map(EnrolmentRules::needed).toList())
                : check;
    }

    private static Phrase needed(Engagement engagement) {
        return Phrase.of(Phrase.Kind.NEEDED)
                .with("engagement", engagement.code())
                .with("competencies", engagement.competencies())
                .with("level", engagement.level().id());
    }
}
