package dev.vouchsafe.notification.contact;

import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.notification.domain.Contact;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.platform.personal.PersonalField;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The addresses of contacts, sealed before any command carries them. */
@Component
public record ContactAddresses(PersonalData personal) {

    private static final PersonalField<String> EMAIL = new PersonalField<>("contactEmail", EmailAddress::normalised);

    IncomingPersonal<String> sealed(String email) {
        return personal.toKeep(EMAIL, email, email);
    }

    /** The address; empty if its owner was erased. */
    public Optional<String> of(Contact contact) {
        return personal.opened(EMAIL, String.class, contact.email());
    }

    /** What is shown of it to who has a link alone: {@code a…@fabrikam.example}. */
    Optional<String> shortened(Contact contact) {
        return of(contact)
                .map(email ->
                        email.substring(0, email.offsetByCodePoints(0, 1)) + "…" + email.substring(email.indexOf('@')));
    }
}
