package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.domain.NoticeEvent.PersonForgottenReceived;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A person of another service. One that was erased there is forgotten here, and what is on its way to it isn't told.
 *
 * @param keys the keys of this service that something is sealed under for it
 */
public record ToldPerson(Set<Key> keys, boolean forgotten) {

    /** Nothing was told to it. */
    public static final ToldPerson UNKNOWN = new ToldPerson(Set.of(), false);

    /** A key with the id of the person that it is for. */
    public record Key(String person, String key) {}

    public ToldPerson {
        keys = Set.copyOf(keys);
    }

    /** The keys of one person. */
    public Set<String> keysOf(String person) {
        var found = new LinkedHashSet<String>();
        keys.stream().filter(key -> key.person().equals(person)).forEach(key -> found.add(key.key()));
        return found;
    }

    /** The person after the event. */
    public static ToldPerson evolve(ToldPerson person, Object event) {
        return switch (event) {
            case NoticeReceived received -> person.with(received);
            case PersonForgottenReceived forgotten -> new ToldPerson(person.keys, true);
            default -> person;
        };
    }

    private ToldPerson with(NoticeReceived received) {
        var known = new LinkedHashSet<>(keys);
        for (var addressee : received.recipients()) {
            if (addressee.recipient() instanceof Personal.Sealed<?> sealed) {
                known.add(new Key(addressee.person(), sealed.sealedUnder()));
            }
        }
        return new ToldPerson(known, forgotten);
    }
}
