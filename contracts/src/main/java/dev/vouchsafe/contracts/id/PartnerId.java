package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A partner, such as {@code P-4001}. */
public record PartnerId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static PartnerId of(String text) {
        return new PartnerId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
