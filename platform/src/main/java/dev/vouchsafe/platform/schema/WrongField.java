package dev.vouchsafe.platform.schema;

import dev.vouchsafe.contracts.text.Sentence;

/**
 * A field that doesn't have the form it must have.
 *
 * @param path where, such as {@code tax.currency} or {@code accounts[0].iban}; empty if it is the value as a whole
 * @param message what is wrong with it, as a sentence goes on after its name
 */
public record WrongField(String path, Sentence message) {

    /** The path of what lies one step below: a field by its name, an element by its index. */
    public static String path(String parent, Object step) {
        return step instanceof Integer index
                ? parent + "[" + index + "]"
                : parent.isEmpty() ? step.toString() : parent + "." + step;
    }
}
