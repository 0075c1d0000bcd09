package dev.vouchsafe.payment.registration;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.PROGRAM;
import static dev.vouchsafe.payment.Given.PROGRAMS;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.codes;
import static dev.vouchsafe.payment.Given.events;
import static dev.vouchsafe.payment.Given.location;
import static dev.vouchsafe.payment.Given.payee;
import static dev.vouchsafe.payment.Given.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import dev.vouchsafe.payment.registration.RegisterForPayment.GivenAccount;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationDecisionTest {

    private static final Instant NOW = at("2020-09-20T10:00:00Z");
    private static final Object REDEEMED = new FirstVoucherRedeemed(VoucherId.of("A"), PARTNER, PROGRAM, NOW);
    private static final String NUMBER = "GB29NWBK60161331926819";
    private static final GivenAccount ACCOUNT = account("L-GB", "P-1 Ltd", NUMBER);

    @Test
    void aPartnerRegistersAndLaterChangesItsAccounts() {
        var known = payee(location("L-GB"), location("L-DE"), REDEEMED);
        var registered = new PaymentRegistered(PARTNER, PROGRAM, List.of(ACCOUNT.sealed()), NOW);
        var again = account("L-GB", "P-1 Ltd", NUMBER);
        var more = account("L-DE", "P-1 GmbH", "DE89370400440532013000");

        assertThat(events(register(known, ACCOUNT))).containsExactly(registered);
        assertThat(events(register(Payee.evolve(known, registered), again))).isEmpty();
        assertThat(events(register(Payee.evolve(known, registered), again, more)))
                .singleElement()
                .extracting(event -> ((PaymentRegistered) event).accounts().getFirst())
                .as("one that is named again stays as it is")
                .isEqualTo(ACCOUNT.sealed());
    }

    /** Nobody could tell otherwise whether what was approved is what is there now. */
    @Test
    void anAccountFromBeforeNumbersWereSealedStaysAsItIs() {
        var clear = new Account(LocationId.of("L-GB"), "P-1 Ltd", new Personal.Clear<>(new Iban(NUMBER)));
        var known = Payee.evolve(
                payee(location("L-GB"), REDEEMED), new PaymentRegistered(PARTNER, PROGRAM, List.of(clear), NOW));

        assertThat(events(register(known, ACCOUNT))).isEmpty();
        assertThat(events(register(known, account("L-GB", "P-1 Ltd", "DE89370400440532013000"))))
                .hasSize(1);
    }

    private static GivenAccount account(String location, String holder, String number) {
        return new GivenAccount(
                LocationId.of(location), holder, new IncomingPersonal<>(new Iban(number), sealed(number)));
    }

    @Test
    void noRedeemedVoucher() {
        // It is answered alone: that the location is unknown too is not told.
        assertThat(codes(register(payee(), ACCOUNT))).containsExactly(Code.NO_REDEEMED_VOUCHER);
    }

    @Test
    void locationUnknown() {
        assertThat(codes(register(payee(location("L-DE"), REDEEMED), ACCOUNT))).containsExactly(Code.LOCATION_UNKNOWN);
    }

    private static Decision register(Payee payee, GivenAccount... accounts) {
        return RegistrationDecision.decide(
                new RegisterForPayment(PARTNER, PROGRAM, List.of(accounts), NOW), payee, PROGRAMS);
    }
}
