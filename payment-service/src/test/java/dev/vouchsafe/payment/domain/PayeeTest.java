package dev.vouchsafe.payment.domain;

import static dev.vouchsafe.payment.Given.PROGRAM;
import static dev.vouchsafe.payment.Given.location;
import static dev.vouchsafe.payment.Given.payee;
import static dev.vouchsafe.payment.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import org.junit.jupiter.api.Test;

class PayeeTest {

    @Test
    void anAccountIsThatOfTheLocationInTheProgram() {
        var payee = payee(location("L-GB"), location("L-DE"), registered());
        assertThat(payee.account(PROGRAM, LocationId.of("L-GB")).map(Account::holder))
                .contains("P-1 Ltd");
        assertThat(payee.account(PROGRAM, LocationId.of("L-DE"))).isEmpty();
        assertThat(payee.account("training-vouchers", LocationId.of("L-GB"))).isEmpty();
    }
}
