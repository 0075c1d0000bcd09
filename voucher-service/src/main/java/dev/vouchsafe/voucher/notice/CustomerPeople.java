package dev.vouchsafe.voucher.notice;

import dev.vouchsafe.contracts.notice.NoticeGiven.Recipient;
import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.person.CustomerPersons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** The customer's people, with their addresses opened for a notice. Who was erased is not among them. */
record CustomerPeople(CustomerPersons.Reading persons) {

    /** Whom is written to next: all of them are looked up at once. */
    void next(Collection<CustomerContacts> contacts) {
        persons.next(contacts);
    }

    /** The administrators, each address once. */
    List<Recipient> administrators(Collection<CustomerContacts> contacts) {
        return once(contacts.stream().flatMap(each -> admin(each).stream()).toList());
    }

    /** The project manager and the administrator; one recipient if they are one person. */
    List<Recipient> everybody(CustomerContacts contacts) {
        var people = new ArrayList<Recipient>();
        persons.managerOf(contacts)
                .map(manager -> new Recipient(
                        "project-manager", manager.name(), manager.email(), key(contacts.projectManager())))
                .ifPresent(people::add);
        people.addAll(admin(contacts));
        return once(people);
    }

    private List<Recipient> admin(CustomerContacts contacts) {
        return persons
                .adminOf(contacts)
                .map(email -> new Recipient("voucher-admin", null, email, key(contacts.adminEmail())))
                .stream()
                .toList();
    }

    private static List<Recipient> once(List<Recipient> people) {
        var byAddress = new LinkedHashMap<String, Recipient>();
        people.forEach(each -> byAddress.putIfAbsent(EmailAddress.normalised(each.email()), each));
        return List.copyOf(byAddress.values());
    }

    /** What was recorded before there were keys has none, and can't be erased. */
    private static String key(Personal<?> kept) {
        return kept instanceof Personal.Sealed<?> sealed ? sealed.sealedUnder() : "";
    }
}
