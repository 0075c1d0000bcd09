package dev.vouchsafe.notification.domain;

import java.util.Locale;

/** Who reads a notice. What is said differs: what became of days is the customer's alone. */
public enum Audience {
    CUSTOMER,
    PARTNER,
    OFFICERS;

    /** Its word in the keys of the words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
