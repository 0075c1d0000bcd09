package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A payment request; the partner chooses it. */
public record RequestId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static RequestId of(String text) {
        return new RequestId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
