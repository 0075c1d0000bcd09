package dev.vouchsafe.payment.registration;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;
import static dev.vouchsafe.contracts.decision.Decision.refuse;
import static dev.vouchsafe.program.text.Finding.ACCOUNT_LOCATION_UNKNOWN;
import static dev.vouchsafe.program.text.Finding.NO_REDEEMED_VOUCHER;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import dev.vouchsafe.payment.registration.RegisterForPayment.GivenAccount;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.text.Check;
import java.util.List;

/** Decides a registration: once per partner and program; afterwards the same call changes the accounts. */
final class RegistrationDecision {

    private RegistrationDecision() {}

    static Decision decide(RegisterForPayment command, Payee payee, Programs programs) {
        var texts = programs.texts(command.program());
        var redeemed = noRedeemedVoucher(command, payee);
        if (!redeemed.passed()) {
            return refuse(texts.violation(redeemed));
        }
        var locations = locationUnknown(command, payee);
        if (!locations.passed()) {
            return refuse(texts.violation(locations));
        }
        var before = payee.registrations().get(command.program());
        var known = before == null ? List.<Account>of() : before.accounts();
        var accounts =
                command.accounts().stream().map(given -> recorded(given, known)).toList();
        return before != null && accounts.equals(known)
                ? nothing()
                : accept(new PaymentRegistered(command.partnerId(), command.program(), accounts, command.at()));
    }

    /** One that is named again stays as it is recorded: sealed anew it couldn't be told whether it is the same. */
    private static Account recorded(GivenAccount given, List<Account> known) {
        return known.stream().filter(given::sameAs).findFirst().orElseGet(given::sealed);
    }

    /** The partner has redeemed a voucher of the program. */
    @Rule("no-redeemed-voucher")
    static Check noRedeemedVoucher(RegisterForPayment command, Payee payee) {
        return Check.of(NO_REDEEMED_VOUCHER, payee.redeemed().contains(command.program()))
                .with("program", command.program());
    }

    /** Every account belongs to a location of the partner. */
    @Rule("location-unknown")
    static Check locationUnknown(RegisterForPayment command, Payee payee) {
        var unknown = command.accounts().stream()
                .map(GivenAccount::locationId)
                .filter(location -> !payee.locations().contains(location))
                .toList();
        return Check.of(ACCOUNT_LOCATION_UNKNOWN, unknown.isEmpty()).with("locations", unknown);
    }
}
