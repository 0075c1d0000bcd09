package dev.vouchsafe.voucher.activation;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.agreement;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Agreement;
import org.junit.jupiter.api.Test;

class ActivationDecisionTest {

    @Test
    void aSecondActivationChangesNothing() {
        var again = new ActivateBenefit(
                AgreementId.of("V-1"),
                PROGRAM.id(),
                day("2020-01-01"),
                Given.CUSTOMER,
                day("2025-01-01"),
                on("2020-01-02"));
        assertThat(events(ActivationDecision.decide(again, agreement(10), PROGRAM)))
                .isEmpty();
        assertThat(events(ActivationDecision.decide(again, Agreement.UNKNOWN, PROGRAM)))
                .hasSize(1);
    }
}
