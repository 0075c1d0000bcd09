package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A voucher, such as {@code PS-7K2M-9QXA}. */
public record VoucherId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static VoucherId of(String text) {
        return new VoucherId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
