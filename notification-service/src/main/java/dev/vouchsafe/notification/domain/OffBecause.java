package dev.vouchsafe.notification.domain;

import java.util.Locale;

/** Why a webhook is off. */
public enum OffBecause {
    /** Its owner asked for it. */
    ASKED,
    /** The receiver answered 410: it is gone. */
    GONE,
    /** Nothing reached it for five days. */
    FAILING;

    /** The word as answers write it, such as {@code gone}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
