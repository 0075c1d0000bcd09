package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An offering of a program, such as {@code SDPS}. */
public record OfferingId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static OfferingId of(String text) {
        return new OfferingId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
