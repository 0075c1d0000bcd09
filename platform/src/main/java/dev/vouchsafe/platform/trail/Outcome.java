package dev.vouchsafe.platform.trail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What became of what an entry tells of. Source: the contract, "The trail". */
public enum Outcome {
    /** A fact was recorded. */
    DONE,
    /** The caller may not do it, or may not know of it: 403, 404. */
    DENIED,
    /** Every other 4xx of a service. */
    REFUSED,
    /** A tenant's thing was shown to somebody who isn't the tenant, or a document was downloaded. */
    READ;

    /** As an entry shows it, such as {@code done}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of all of them. */
    static List<String> words() {
        return Stream.of(values()).map(Outcome::word).toList();
    }
}
