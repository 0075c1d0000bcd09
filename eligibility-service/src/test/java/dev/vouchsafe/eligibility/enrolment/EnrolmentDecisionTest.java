package dev.vouchsafe.eligibility.enrolment;

import static dev.vouchsafe.contracts.mpn.CompetencyLevel.GOLD;
import static dev.vouchsafe.contracts.mpn.CompetencyLevel.SILVER;
import static dev.vouchsafe.eligibility.Given.COLLABORATION;
import static dev.vouchsafe.eligibility.Given.PARTNER;
import static dev.vouchsafe.eligibility.Given.PROGRAM;
import static dev.vouchsafe.eligibility.Given.SDPS;
import static dev.vouchsafe.eligibility.Given.registered;
import static dev.vouchsafe.eligibility.Given.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.eligibility.Given;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrolmentDecisionTest {

    private final Given signed = registered().signed();
    private final Given qualified = signed.holds(COLLABORATION, SILVER, "2019-07-01", "2022-06-30");

    @Test
    void aPartnerThatSignedAndQualifiesEnrols() {
        var expected = new PartnerEvent.OfferingEnrolled(
                PARTNER, "planning-services", SDPS, "ana@fenwick.example", at("2019-11-06"));
        assertThat(enrol(qualified, SDPS, "2019-11-06"))
                .isEqualTo(Decision.accept(expected).under("2021-04"));
    }

    @Test
    void notFound() {
        assertThat(refusal(unknown(), SDPS, "2019-11-06")).containsExactly(Code.NOT_FOUND);
    }

    @Test
    void agreementNotSigned() {
        var unsigned = registered().holds(COLLABORATION, SILVER, "2019-07-01", "2022-06-30");
        assertThat(refusal(unsigned, SDPS, "2019-11-06")).containsExactly(Code.AGREEMENT_NOT_SIGNED);
    }

    @Test
    void competencyMissing() {
        assertThat(refusal(qualified, OfferingId.of("DDPS"), "2019-11-06")).containsExactly(Code.COMPETENCY_MISSING);
        assertThat(refusal(qualified, SDPS, "2022-07-01")).containsExactly(Code.COMPETENCY_MISSING);
    }

    @Test
    void everyRuleThatFailsIsListed() {
        assertThat(refusal(registered(), SDPS, "2020-05-20"))
                .containsExactly(Code.AGREEMENT_NOT_SIGNED, Code.COMPETENCY_MISSING);
    }

    @Test
    void aCompetencyBelowTheNeededLevelIsMissing() {
        assertThat(refusal(
                        signed.holds(
                                CompetencyId.of("enterprise-resource-planning"), SILVER, "2019-07-01", "2022-06-30"),
                        OfferingId.of("DYDPS"),
                        "2020-01-01"))
                .containsExactly(Code.COMPETENCY_MISSING);
        assertThat(accepted(
                        signed.holds(CompetencyId.of("enterprise-resource-planning"), GOLD, "2019-07-01", "2022-06-30"),
                        OfferingId.of("DYDPS"),
                        "2020-01-01"))
                .hasSize(1);
    }

    @Test
    void aLapsedCompetencyIsMissing() {
        assertThat(refusal(qualified.lost(COLLABORATION, SILVER, "2020-03-01"), SDPS, "2020-03-01"))
                .containsExactly(Code.COMPETENCY_MISSING);
        assertThat(accepted(qualified.lost(COLLABORATION, SILVER, "2020-03-01"), SDPS, "2020-02-29"))
                .hasSize(1);
    }

    @Test
    void anEngagementThatIsNotYetInTheOfferingDoesNotQualify() {
        var projects =
                signed.holds(CompetencyId.of("project-portfolio-management"), SILVER, "2019-07-01", "2022-06-30");
        assertThat(refusal(projects, SDPS, "2020-08-05")).containsExactly(Code.COMPETENCY_MISSING);
        assertThat(accepted(projects, SDPS, "2020-08-06")).hasSize(1);
    }

    @Test
    void aRetiredOfferingMayStillBeEnrolledInForTheVouchersMadeBefore() {
        assertThat(accepted(
                        signed.holds(CompetencyId.of("cloud-platform"), SILVER, "2019-07-01", "2022-06-30"),
                        OfferingId.of("AZDPS"),
                        "2020-05-23"))
                .hasSize(1);
    }

    @Test
    void enrollingAgainIsAcceptedWithoutASecondFact() {
        assertThat(enrol(qualified.enrolled(SDPS), SDPS, "2020-01-01")).isEqualTo(Decision.nothing());
        assertThat(enrol(qualified.enrolled(SDPS).lost(COLLABORATION, SILVER, "2020-01-01"), SDPS, "2020-01-01"))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void aRefusalExplainsItself() {
        assertThat(violations(signed, OfferingId.of("SSDPS"), "2020-05-20")
                        .getFirst()
                        .detail()
                        .in(Language.ENGLISH))
                .isEqualTo(
                        "On 2020-05-20 the partner qualifies for no engagement "
                                + "of SSDPS: data-estate needs data-analytics or data-platform at gold, azure-data needs data-platform at gold.");
        assertThat(violations(registered(), SDPS, "2020-05-20")
                        .getFirst()
                        .detail()
                        .in(Language.ENGLISH))
                .isEqualTo("The agreement of planning-services is not signed; version 2020-07 is in force.");
    }

    private static Decision enrol(Given partner, OfferingId offering, String day) {
        var command = new EnrolPartner(PARTNER, offering, "ana@fenwick.example", at(day));
        return EnrolmentDecision.decide(
                command, partner.standing(), PROGRAM, PROGRAM.offering(offering).orElseThrow());
    }

    private static List<?> accepted(Given partner, OfferingId offering, String day) {
        return ((Decision.Accepted) enrol(partner, offering, day)).events();
    }

    private static List<Violation> violations(Given partner, OfferingId offering, String day) {
        return ((Decision.Refused) enrol(partner, offering, day)).violations();
    }

    private static List<Code> refusal(Given partner, OfferingId offering, String day) {
        return violations(partner, offering, day).stream().map(Violation::code).toList();
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T12:15:00Z");
    }
}
