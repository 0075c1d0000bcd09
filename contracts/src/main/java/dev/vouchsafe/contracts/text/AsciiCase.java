package dev.vouchsafe.contracts.text;

import java.util.function.IntUnaryOperator;

/**
 * Capitals of the letters A to Z, and of no others: for codes and addresses, where a letter of another alphabet must
 * never count as one of these. The JDK's own functions take {@code ı}, {@code İ}, {@code ſ} and the Kelvin sign for
 * letters of A to Z, {@link String#equalsIgnoreCase} too.
 */
public final class AsciiCase {

    private static final int DISTANCE = 'a' - 'A';

    private AsciiCase() {}

    /** The text with small letters for the capitals A to Z; everything else stays. */
    public static String lower(String text) {
        return mapped(text, c -> c >= 'A' && c <= 'Z' ? c + DISTANCE : c);
    }

    /** The text with capitals for the small letters a to z; everything else stays. */
    public static String upper(String text) {
        return mapped(text, c -> c >= 'a' && c <= 'z' ? c - DISTANCE : c);
    }

    private static String mapped(String text, IntUnaryOperator letter) {
        return text.chars()
                .map(letter)
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                .toString();
    }
}
