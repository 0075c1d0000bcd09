package dev.vouchsafe.contracts.personal;

import dev.vouchsafe.contracts.text.AsciiCase;
import java.util.regex.Pattern;

/**
 * How e-mail addresses are compared: without regard to the capitals of the letters A to Z, as the contract has it, and
 * to nothing else. {@code ı} is not {@code i}: who is taken for another would be validated, or erased, in the other's
 * place.
 */
public final class EmailAddress {

    private static final int LONGEST = 320;
    private static final String PART = "[^\\s@.<>\"(),;:\\\\\\p{C}\\p{Z}]+";
    private static final String NAME = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern ADDRESS =
            Pattern.compile("(?=[^@]{1,64}@)" + PART + "(?:\\." + PART + ")*@" + NAME + "(?:\\." + NAME + ")*");

    private EmailAddress() {}

    /**
     * Whether a text can be somebody's address: one at-sign, before it up to 64 characters in parts between single
     * dots, behind it names of letters, digits and hyphens between single dots. What can't be seen is nowhere in it, so
     * none reads as another.
     */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** The one way of writing that all ways of writing an address have in common. */
    public static String normalised(String address) {
        return AsciiCase.lower(address);
    }

    /**
     * Whose address it is: normalised, and without everything before and after it that can't be seen. Whoever is to be
     * forgotten is meant with an address that was copied together with a blank, too.
     */
    public static String owner(String address) {
        int[] letters = normalised(address).codePoints().toArray();
        int from = 0;
        int to = letters.length;
        while (from < to && unseen(letters[from])) {
            from++;
        }
        while (to > from && unseen(letters[to - 1])) {
            to--;
        }
        return new String(letters, from, to - from);
    }

    /** Whether both are the same address. */
    public static boolean same(String one, String other) {
        return normalised(one).equals(normalised(other));
    }

    /**
     * Blanks of all scripts, and what is copied along with an address without being noticed, such as a byte order mark.
     */
    private static boolean unseen(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
