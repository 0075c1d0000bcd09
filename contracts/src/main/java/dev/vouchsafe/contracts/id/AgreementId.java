package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A customer's licensing agreement, such as {@code V1234567}. */
public record AgreementId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static AgreementId of(String text) {
        return new AgreementId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
