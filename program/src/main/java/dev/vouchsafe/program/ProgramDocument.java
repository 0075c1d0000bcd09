package dev.vouchsafe.program;

import dev.vouchsafe.contracts.text.Sentence;
import java.net.URI;
import java.util.Locale;

/**
 * A document of the program that is published elsewhere.
 *
 * @param code such as {@code policies}; unique in its program
 * @param title in every language
 */
public record ProgramDocument(String code, Audience audience, URI address, Sentence title) {

    /** Whom a document is for. */
    public enum Audience {
        EVERYONE,
        PARTNERS,
        CUSTOMERS;

        /** The word in files and answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
