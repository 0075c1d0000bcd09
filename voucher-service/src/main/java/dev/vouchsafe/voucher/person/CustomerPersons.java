package dev.vouchsafe.voucher.person;

import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.platform.personal.PersonalField;
import dev.vouchsafe.voucher.domain.Contact;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The people of a customer that an assignment names, sealed before any command carries them. */
@Component
public record CustomerPersons(PersonalData personal) {

    private static final PersonalField<Contact> PROJECT_MANAGER =
            new PersonalField<>("projectManager", Contact::canonical);
    private static final PersonalField<String> ADMIN_EMAIL =
            new PersonalField<>("adminEmail", EmailAddress::normalised);

    /** Those whom some assignments name, looked up at once. */
    public Named named(Collection<String> emails) {
        return new Named(personal.keeping(emails));
    }

    /** What a partner says to be the administrator's address; nothing is kept of it. */
    public IncomingPersonal<String> adminToCompare(String email) {
        return personal.toCompare(ADMIN_EMAIL, email, email);
    }

    /** People who were looked up at once. */
    public record Named(PersonalData.Keeping keeping) {

        public IncomingPersonal<Contact> projectManager(Contact manager) {
            return keeping.toKeep(PROJECT_MANAGER, manager.email(), manager);
        }

        public IncomingPersonal<String> admin(String email) {
            return keeping.toKeep(ADMIN_EMAIL, email, email);
        }
    }
}
