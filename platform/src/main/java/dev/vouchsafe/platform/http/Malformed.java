package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Sentence;

/**
 * A body or parameter that does not have the form it must have. Answered as 400 with the code {@code malformed} and the
 * field.
 */
public class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Sentence reason;

    /**
     * @param field where, as a path such as {@code tax.currency}
     * @param reason what is wrong with it, as a sentence goes on after the name of the field, without a full stop
     */
    public Malformed(String field, Sentence reason) {
        super(reason.in(Language.ENGLISH));
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public Sentence reason() {
        return reason;
    }
}
