package dev.vouchsafe.contracts.voucher;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What ends the use of a pool's days. */
public enum PoolEnd {

    /** The program removes them; also where the agreement ends at that very instant. */
    @JsonProperty("removal")
    REMOVAL,
    /** The agreement ends before that. */
    @JsonProperty("agreement-end")
    AGREEMENT_END;

    /** The word as notices write it, such as {@code agreement-end}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
