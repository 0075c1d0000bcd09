package dev.vouchsafe.voucher.contacts;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Step;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.ContactsChanged;
import dev.vouchsafe.voucher.domain.VoucherStateRules;

/** Decides whether the customer can name other people for a voucher: while it is open. */
final class ContactsDecision {

    private ContactsDecision() {}

    static Decision decide(ChangeContacts command, Voucher.Issued voucher, Programs programs) {
        if (!command.agreementIds().contains(voucher.grant().agreementId())) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        return Step.CONTACTS
                .refusedBy(voucher, command.at(), programs.texts(voucher.grant().program()))
                .map(Decision::refuse)
                .orElseGet(() -> changed(command, voucher.grant()));
    }

    private static Decision changed(ChangeContacts command, Grant grant) {
        return command.names(grant.currentContacts())
                ? nothing()
                : accept(new ContactsChanged(
                        grant.voucherId(),
                        grant.agreementId(),
                        new CustomerContacts(
                                command.projectManager().kept(),
                                command.adminEmail().kept()),
                        command.at()));
    }
}
