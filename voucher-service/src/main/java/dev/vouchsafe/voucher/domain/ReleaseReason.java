package dev.vouchsafe.voucher.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why a partner may give a reservation back. */
public enum ReleaseReason {
    PROGRAM_CHANGED("program-changed"),
    ENGAGEMENT_CANCELLED("engagement-cancelled"),
    CUSTOMER_CHOSE_OTHER_PARTNER("customer-chose-other-partner"),
    OTHER("other");

    private final String word;

    ReleaseReason(String word) {
        this.word = word;
    }

    /** The word in bodies and answers. */
    public String word() {
        return word;
    }

    public static Optional<ReleaseReason> of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word.equals(word))
                .findFirst();
    }
}
