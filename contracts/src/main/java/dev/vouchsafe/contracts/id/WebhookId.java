package dev.vouchsafe.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A webhook of a partner or a customer, such as {@code wh-7k2m9qxa4t6v8y3b}. */
public record WebhookId(@JsonValue String value) implements Id {

    /** @throws MalformedId if the text breaks the rule of {@link Id} */
    @JsonCreator
    public static WebhookId of(String text) {
        return new WebhookId(Id.checked(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
