package dev.vouchsafe.contracts.voucher;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which of its two deadlines closed a voucher. */
public enum ClosedBy {

    /** The end of the voucher's own life, also where both fall on the same instant. */
    @JsonProperty("voucher-life")
    VOUCHER_LIFE,
    /** The end of the program. */
    @JsonProperty("program-end")
    PROGRAM_END;

    /** The word as messages and answers write it, such as {@code voucher-life}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
