package dev.vouchsafe.voucher.contacts;

import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.domain.VoucherText;
import java.util.List;

/** Who the customer's people for a voucher are from now on. */
record ContactsBody(ProjectManager projectManager, Admin voucherAdmin) {

    ContactsBody {
        demandAddress("projectManager.email", projectManager.email());
        demandAddress("voucherAdmin.email", voucherAdmin.email());
    }

    /** Mails go there, and whoever reads the address should see what it is. */
    private static void demandAddress(String field, String email) {
        if (!EmailAddress.isOne(email)) {
            throw new Malformed(field, VoucherText.NO_ADDRESS);
        }
    }

    /** The project manager. */
    record ProjectManager(String name, String email) {

        Contact contact() {
            return new Contact(name, email);
        }
    }

    /** The voucher administrator. */
    record Admin(String email) {}

    List<String> emails() {
        return List.of(projectManager.email(), voucherAdmin.email());
    }
}
