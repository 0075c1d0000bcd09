package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.contracts.personal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A person of the customer that a notice is mailed to.
 *
 * @param role {@code project-manager} or {@code voucher-admin}
 * @param person the id that the person has in the service that told of it
 * @param recipient whom the mail goes to
 */
public record Addressee(String role, String person, Personal<Named> recipient) {

    /**
     * An address with the name of whom it belongs to.
     *
     * @param name null if it isn't known
     */
    public record Named(@Nullable String name, String email) {

        /** Who has the same address is the same person. */
        public String canonical() {
            return EmailAddress.normalised(email);
        }
    }
}
