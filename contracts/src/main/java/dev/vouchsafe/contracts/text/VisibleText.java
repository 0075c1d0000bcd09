package dev.vouchsafe.contracts.text;

/**
 * What a text is: it has at least one character that can be seen, no control characters but line breaks and tabs, and
 * no half of a surrogate pair. The same rule holds on Kafka, in bodies and in queries. Source: the contract's
 * conventions.
 */
public final class VisibleText {

    private static final String LINE_BREAKS_AND_TABS = "\n\r\t";
    /**
     * Letters and symbols whose glyph is blank: the fillers of Hangul, the empty pattern of Braille, the null note
     * head.
     */
    private static final String BLANK = "\u115f\u1160\u3164\uffa0\u2800" + Character.toString(0x1d159);

    private VisibleText() {}

    /** Whether it keeps the rule. */
    public static boolean isOne(String text) {
        return text != null && isWhole(text) && text.codePoints().anyMatch(VisibleText::isVisible);
    }

    /** Whether nothing in it is a control character or half a surrogate pair; it may be blank. */
    static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.CONTROL && LINE_BREAKS_AND_TABS.indexOf(c) < 0);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> BLANK.indexOf(c) < 0;
        };
    }
}
