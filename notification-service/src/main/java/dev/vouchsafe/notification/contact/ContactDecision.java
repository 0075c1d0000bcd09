package dev.vouchsafe.notification.contact;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.notification.domain.Contact;
import dev.vouchsafe.notification.domain.ContactEvent.ContactConfirmed;
import dev.vouchsafe.notification.domain.ContactEvent.ContactEnded;
import dev.vouchsafe.notification.domain.ContactEvent.ContactsRegistered;
import dev.vouchsafe.notification.domain.Contacts;
import dev.vouchsafe.notification.domain.Contacts.State;
import dev.vouchsafe.notification.domain.DerivedId;
import dev.vouchsafe.notification.domain.NotificationText;
import java.time.Duration;
import java.util.List;

/** Decides which addresses a partner's notices go to. */
final class ContactDecision {

    /** As many as a list may have. */
    private static final int MOST_ASKED = 50;

    private static final Duration ASKED_WITHIN = Duration.ofDays(30);

    private ContactDecision() {}

    static Decision decide(RegisterContacts command, Contacts contacts) {
        var wanted = command.entries().stream()
                .map(entry -> contact(command, entry, contacts))
                .toList();
        List<Contact> known =
                contacts.all().stream().map(Contacts.Held::contact).toList();
        if (wanted.equals(known)) {
            return nothing();
        }
        var registered = new ContactsRegistered(command.partnerId(), wanted, command.at());
        return asked(contacts, registered) > MOST_ASKED ? refuse(tooManyAsked()) : accept(registered);
    }

    /** How many that have not said yes were asked in that time, if these are asked too. */
    private static long asked(Contacts contacts, ContactsRegistered registered) {
        var since = registered.at().minus(ASKED_WITHIN);
        return Contacts.evolve(contacts, registered)
                .ever()
                .filter(held ->
                        held.state() != State.CONFIRMED && held.askedAt().isAfter(since))
                .count();
    }

    /** Strangers are not asked in the name of a partner without end. */
    @Rule("wrong-state")
    private static Violation tooManyAsked() {
        return Violation.of(Code.WRONG_STATE, NotificationText.TOO_MANY_ASKED.with("most", MOST_ASKED))
                .with("most", MOST_ASKED);
    }

    /** An address that stays, or comes back, is the same contact, with what its owner said of it. */
    private static Contact contact(RegisterContacts command, RegisterContacts.Entry entry, Contacts contacts) {
        for (var held : contacts.ever().toList()) {
            if (entry.email().sameAs(held.contact().email(), EmailAddress::same)) {
                var same = held.contact();
                return new Contact(same.contactId(), same.email(), entry.language(), entry.notices(), entry.digest());
            }
        }
        var email = entry.email().kept();
        var id = DerivedId.of(
                "contact",
                command.partnerId().value(),
                email.sealedUnder(),
                command.at().toString());
        return new Contact(id, email, entry.language(), entry.notices(), entry.digest());
    }

    /** Who has said that it wants no more is not asked again; the link of the question does not hold any more then. */
    static Decision decide(AnswerForContact command, PartnerId partnerId, Contacts contacts) {
        var held = contacts.find(command.contactId());
        if (held.isEmpty() || command.confirms() && held.get().state() == State.ENDED) {
            return refuse(tokenUnknown());
        }
        var state = held.get().state();
        if (command.confirms()) {
            return state == State.CONFIRMED
                    ? nothing()
                    : accept(new ContactConfirmed(partnerId, command.contactId(), command.at()));
        }
        return state == State.ENDED
                ? nothing()
                : accept(new ContactEnded(partnerId, command.contactId(), command.at()));
    }

    /** The link is one that this service made, for an address that is still registered. */
    @Rule("not-found")
    static Violation tokenUnknown() {
        return Violation.of(Code.NOT_FOUND, NotificationText.NO_SUCH_TOKEN);
    }
}
