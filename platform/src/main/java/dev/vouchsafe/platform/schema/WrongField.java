package dev.vouchsafe.platform.schema;

/**
 * A field that doesn't have the form it must have.
 *
 * @param path where, such as {@code tax.currency} or {@code accounts[0].iban}; empty if it is the value as a whole
 * @param message what is wrong with it, for a person
 */
public record WrongField(String path, String message) {

    /** The path of what lies one step below: a field by its name, an element by its index. */
    public static String path(String parent, Object step) {
        return step instanceof Integer index
                ? parent + "[" + index + "]"
                : parent.isEmpty() ? step.toString() : parent + "." + step;
    }
}
