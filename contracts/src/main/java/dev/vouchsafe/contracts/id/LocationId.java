package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A partner's place of business, such as {@code L-4001-1}. */
public record LocationId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static LocationId of(String text) {
        return new LocationId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
