package dev.vouchsafe.platform.http;

/**
 * A body or parameter that does not have the form it must have. Answered as 400 with the code {@code malformed} and the
 * field.
 */
public class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field where, as a path such as {@code tax.currency}
     * @param reason what is wrong with it, as a sentence for a person
     */
    public Malformed(String field, String reason) {
        super(reason);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
