package dev.vouchsafe.voucher.validation;

import static dev.vouchsafe.voucher.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.voucher.Given;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValidationDecisionTest {

    @Test
    void nothingChangesInWhateverStateTheVoucherIs() {
        for (var voucher : List.of(Given.assigned(), Given.reserved(), Given.redeemed(), Given.withdrawn())) {
            assertThat(ValidationDecision.decide(command(Given.NAMED_ADMIN), voucher))
                    .isEqualTo(Decision.nothing());
        }
    }

    @Test
    @DisplayName("voucher-not-found: the e-mail of another administrator")
    void voucherNotFound() {
        var other = Given.named("it@contoso.example", "it@contoso.example", "it@contoso.example");

        assertThat(codes(ValidationDecision.decide(command(other), Given.assigned())))
                .containsExactly("voucher-not-found");
    }

    private static ValidateVoucher command(IncomingPersonal<String> adminEmail) {
        return new ValidateVoucher(VoucherId.of("PS-1"), Given.PARTNER, adminEmail);
    }
}
