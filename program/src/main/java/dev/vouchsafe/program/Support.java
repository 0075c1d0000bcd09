package dev.vouchsafe.program;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom people ask, by the country of the partner or the customer.
 *
 * @param contacts at most one for each country, and at most one for all others
 */
public record Support(List<Contact> contacts) {

    /** Nobody is named. */
    public static final Support NONE = new Support(List.of());

    /**
     * Where people of some countries ask.
     *
     * @param region such as {@code africa}; unique in its program
     * @param email null unless people write there
     * @param address null unless people open a request there
     * @param countries ISO 3166 codes; empty if it is for all countries that no other contact is for
     */
    public record Contact(
            String region, @Nullable String email, @Nullable URI address, Set<String> countries) {

        public Contact {
            countries = InOrder.copyOf(countries);
        }

        /** Whether both are for the same country, or both for all others. */
        public boolean overlaps(Contact other) {
            return countries.isEmpty()
                    ? other.countries.isEmpty()
                    : countries.stream().anyMatch(other.countries::contains);
        }
    }

    public Support {
        contacts = List.copyOf(contacts);
    }

    /** The contact for a country: its own, or the one for all others. */
    public Optional<Contact> of(String country) {
        return contacts.stream()
                .filter(contact -> contact.countries.contains(country))
                .findFirst()
                .or(this::ofOthers);
    }

    /** The contact for all countries that have none of their own. */
    public Optional<Contact> ofOthers() {
        return contacts.stream().filter(contact -> contact.countries.isEmpty()).findFirst();
    }
}
