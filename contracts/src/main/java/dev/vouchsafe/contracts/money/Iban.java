package dev.vouchsafe.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The number of a bank account by ISO 13616: two letters of a country, two check digits, and 4 to 30 letters or digits
 * of the account, all A to Z and 0 to 9. Source: the contract. The codes XA to XZ, which no country has, are for
 * samples, and their check digits mean nothing.
 *
 * <p>{@link #of} is the way in. The constructor asks for nothing: it is for what is stored already, also from before
 * there was a rule.
 */
public record Iban(@JsonValue String value) {

    private static final int COUNTRY = 2;
    private static final int HEAD = 4;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 34;
    private static final int SHOWN = 3;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Iban {}

    /** The number in its normal form, without blanks and hyphens and in capitals; empty if the text is none. */
    public static Optional<Iban> of(String text) {
        var normal = normal(text);
        return isWellFormed(normal) && (isSample(normal) || checks(normal))
                ? Optional.of(new Iban(normal))
                : Optional.empty();
    }

    /**
     * For who may know that there is an account and not which: the country, and enough of its end to tell two apart.
     */
    public Iban masked() {
        int hidden = Math.max(0, value.length() - COUNTRY - SHOWN);
        return hidden == 0
                ? new Iban("*".repeat(value.length()))
                : new Iban(value.substring(0, COUNTRY) + "*".repeat(hidden) + value.substring(value.length() - SHOWN));
    }

    /** By hand: the letters of other scripts have capitals among A to Z too. */
    private static String normal(String text) {
        var kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '-') {
                kept.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
        }
        return kept.toString();
    }

    private static boolean isWellFormed(String normal) {
        if (normal.length() < SHORTEST || normal.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            boolean fits = i < COUNTRY ? isLetter(c) : i < HEAD ? isDigit(c) : isLetter(c) || isDigit(c);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSample(String normal) {
        return normal.charAt(0) == 'X';
    }

    /** The first four moved to the end, letters as 10 to 35: a number that leaves 1 modulo 97. */
    private static boolean checks(String normal) {
        var digits = new StringBuilder();
        for (char c : (normal.substring(HEAD) + normal.substring(0, HEAD)).toCharArray()) {
            digits.append(isDigit(c) ? c - '0' : c - 'A' + 10);
        }
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return value;
    }
}
