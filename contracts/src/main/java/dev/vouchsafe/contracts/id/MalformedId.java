package dev.vouchsafe.contracts.id;

/** A text breaks the rule of {@link Id}. The message says the rule, never the text. */
public final class MalformedId extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The rule as a sentence goes on after the name of a field. */
    public static final String RULE = "must be 1 to " + Id.LONGEST
            + " characters: an ASCII letter or digit, then letters, digits, '.', '_' or '-'";

    MalformedId() {
        super(RULE);
    }
}
