package dev.vouchsafe.eligibility.signing;

import static dev.vouchsafe.eligibility.Given.PARTNER;
import static dev.vouchsafe.eligibility.Given.registered;
import static dev.vouchsafe.eligibility.Given.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningDecisionTest {

    private static final Instant NOW = Instant.parse("2019-11-06T12:15:00Z");

    @Test
    void aPartnerSignsWithVersionPersonAndInstant() {
        assertThat(SigningDecision.decide(sign("2020-07"), registered().standing()))
                .isEqualTo(Decision.accept(new PartnerEvent.AgreementSigned(
                        PARTNER, "planning-services", "2020-07", "ana@fenwick.example", NOW)));
    }

    @Test
    void notFound() {
        assertThat(SigningDecision.decide(sign("2020-07"), unknown().standing()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting("code")
                                .containsExactly(Code.NOT_FOUND));
    }

    @Test
    void whatIsSignedIsNotSignedAgain() {
        assertThat(SigningDecision.decide(sign("2020-07"), registered().signed().standing()))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void aNewVersionIsSignedBesideTheOldOne() {
        assertThat(SigningDecision.decide(sign("2021-01"), registered().signed().standing()))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.events()).hasSize(1));
    }

    private static SignAgreement sign(String version) {
        return new SignAgreement(PARTNER, "planning-services", version, "ana@fenwick.example", NOW);
    }
}
