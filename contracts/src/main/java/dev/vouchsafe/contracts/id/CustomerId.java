package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A customer, such as {@code C-100}. */
public record CustomerId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static CustomerId of(String text) {
        return new CustomerId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
