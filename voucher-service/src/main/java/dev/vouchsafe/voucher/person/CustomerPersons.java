package dev.vouchsafe.voucher.person;

import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.platform.personal.PersonalField;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people that a customer names for a voucher, sealed before any command carries them. */
@Component
public record CustomerPersons(PersonalData personal) {

    private static final PersonalField<Contact> PROJECT_MANAGER =
            new PersonalField<>("projectManager", Contact::canonical);
    private static final PersonalField<String> ADMIN_EMAIL =
            new PersonalField<>("adminEmail", EmailAddress::normalised);

    /** People whose addresses are read together. */
    public Reading reading() {
        return new Reading(personal.reading());
    }

    /** Looks each person up once. */
    public record Reading(PersonalData.Reading values) {

        /** Who is read next: all of them are looked up at once. */
        public void next(Collection<CustomerContacts> contacts) {
            values.next(contacts.stream()
                    .<Personal<?>>mapMulti((each, kept) -> {
                        kept.accept(each.projectManager());
                        kept.accept(each.adminEmail());
                    })
                    .toList());
        }

        /** What can be read of the project manager; empty if the person was erased. */
        public Optional<Contact> managerOf(CustomerContacts contacts) {
            return values.opened(PROJECT_MANAGER, Contact.class, contacts.projectManager());
        }

        /** What can be read of the administrator's address; empty if the person was erased. */
        public Optional<String> adminOf(CustomerContacts contacts) {
            return values.opened(ADMIN_EMAIL, String.class, contacts.adminEmail());
        }
    }

    /** Those whom some assignments or a change name, looked up at once. */
    public Named named(Collection<String> emails) {
        return new Named(personal.keeping(emails));
    }

    /** The same for assignments that are only tried: nothing is kept of anybody. */
    public Named tried(Collection<String> emails) {
        return new Named(personal.trying(emails));
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
