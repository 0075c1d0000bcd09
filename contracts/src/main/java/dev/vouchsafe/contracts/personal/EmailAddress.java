package dev.vouchsafe.contracts.personal;

/** How e-mail addresses are compared: without regard to capitals, and to blanks around them. */
public final class EmailAddress {

    private EmailAddress() {
    }

    /**
     * The one way of writing that all ways of writing an address have in common: equal exactly where {@link String#equalsIgnoreCase} says so
     * of what is left without everything that can't be seen before and after it.
     */
    public static String normalised(String address) {
        int[] letters = address.codePoints().toArray();
        int from = 0;
        int to = letters.length;
        while (from < to && unseen(letters[from])) {
            from++;
        }
        while (to > from && unseen(letters[to - 1])) {
            to--;
        }
        var same = new StringBuilder();
        for (int i = from; i < to; i++) {
            same.appendCodePoint(Character.toLowerCase(Character.toUpperCase(letters[i])));
        }
        return same.toString();
    }

    /** Whether both are the same address. */
    public static boolean same(String one, String other) {
        return normalised(one).equals(normalised(other));
    }

    /** Blanks of all scripts, and what is copied along with an address without being noticed, such as a byte order mark. */
    private static boolean unseen(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
