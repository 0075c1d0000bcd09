package dev.vouchsafe.contracts.ops;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What totals are grouped by. */
public enum TotalsBy {
    /** The month of the fact's day; of what is open, that of its last day. */
    MONTH,
    OFFERING,
    /** Of a voucher its customer's; of what is paid for it the one that it was delivered in, as the rate card goes. */
    COUNTRY,
    /**
     * The partner that redeemed it, held it when it expired, or holds it now; what is assigned or withdrawn has none.
     */
    PARTNER;

    /** The words in calls and answers. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(TotalsBy::id).toList();

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none */
    @JsonCreator
    public static TotalsBy ofId(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
