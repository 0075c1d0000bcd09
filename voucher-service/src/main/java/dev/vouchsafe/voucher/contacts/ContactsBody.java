package dev.vouchsafe.voucher.contacts;

import dev.vouchsafe.voucher.domain.Contact;
import java.util.List;

/** Who the customer's people for a voucher are from now on. */
record ContactsBody(ProjectManager projectManager, Admin voucherAdmin) {

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
