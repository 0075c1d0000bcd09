package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An engagement of an offering, such as {@code sharepoint}. */
public record EngagementId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static EngagementId of(String text) {
        return new EngagementId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
