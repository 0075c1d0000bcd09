package dev.vouchsafe.contracts.text;

import java.text.Normalizer;

/**
 * What a file name is: a text of 1 to 120 characters without {@code /}, {@code \}, control characters and a leading
 * dot, compared in NFC. Source: the contract's conventions.
 */
public final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** Whether it keeps the rule. */
    public static boolean isOne(String text) {
        if (!VisibleText.isOne(text)
                || text.startsWith(".")
                || text.codePoints().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))) {
            return false;
        }
        var same = inOrder(text);
        return same.codePointCount(0, same.length()) <= LONGEST;
    }

    /** The form in which names are kept and compared: two that look the same are the same. */
    public static String inOrder(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
