package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An exam or assessment of consultants, such as {@code 70-339}. */
public record ExamId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static ExamId of(String text) {
        return new ExamId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
