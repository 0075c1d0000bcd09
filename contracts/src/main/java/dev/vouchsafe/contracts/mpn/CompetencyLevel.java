package dev.vouchsafe.contracts.mpn;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The level at which a partner holds a competency; the later constant is the higher one. */
public enum CompetencyLevel {
    @JsonProperty("silver")
    SILVER,
    @JsonProperty("gold")
    GOLD;

    /** Whether holding this level is enough where the other one is needed. */
    public boolean reaches(CompetencyLevel needed) {
        return compareTo(needed) >= 0;
    }

    /** The level as messages and the program write it, such as {@code silver}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
