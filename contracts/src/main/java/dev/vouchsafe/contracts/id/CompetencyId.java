package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A competency of partners, such as {@code collaboration-content}. */
public record CompetencyId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static CompetencyId of(String text) {
        return new CompetencyId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
