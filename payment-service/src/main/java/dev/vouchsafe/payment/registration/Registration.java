package dev.vouchsafe.payment.registration;

import static dev.vouchsafe.contracts.decision.Code.LOCATION_UNKNOWN;
import static dev.vouchsafe.contracts.decision.Code.NO_REDEEMED_VOUCHER;
import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;

/** Decides a registration: once per partner and program; afterwards the same call changes the accounts. */
final class Registration {

    private Registration() {
    }

    static Decision decide(RegisterForPayment command, Payee payee) {
        var redeemed = noRedeemedVoucher(command, payee);
        if (!redeemed.passed()) {
            return refuse(redeemed.violation());
        }
        var locations = locationUnknown(command, payee);
        if (!locations.passed()) {
            return refuse(locations.violation());
        }
        var before = payee.registrations().get(command.program());
        return before != null && before.accounts().equals(command.accounts()) ? nothing()
                : accept(new PaymentRegistered(command.partnerId(), command.program(), command.accounts(), command.at()));
    }

    /** The partner has redeemed a voucher of the program. */
    static Check noRedeemedVoucher(RegisterForPayment command, Payee payee) {
        return Check.of(NO_REDEEMED_VOUCHER, payee.redeemed().contains(command.program()),
                        "A partner registers for payment after its first redeemed voucher of %s.".formatted(command.program()))
                .with("program", command.program());
    }

    /** Every account belongs to a location of the partner. */
    static Check locationUnknown(RegisterForPayment command, Payee payee) {
        var unknown = command.accounts().stream().map(Account::locationId).filter(location -> !payee.locations().contains(location)).toList();
        return Check.of(LOCATION_UNKNOWN, unknown.isEmpty(), unknown.isEmpty() ? "All accounts are of the partner's locations."
                        : "No location of the partner: %s.".formatted(String.join(", ", unknown)))
                .with("locations", unknown);
    }
}
