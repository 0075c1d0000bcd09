package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A partner's consultant, such as {@code K-77}. */
public record ConsultantId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static ConsultantId of(String text) {
        return new ConsultantId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
