package dev.vouchsafe.payment.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.id.RequestId;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A payment request's reference: nine digits in groups of three, such as {@code 482-107-356}, so that it can be read
 * over a telephone in any language. The last digit is a check digit by Damm's scheme, which finds every single wrong
 * digit and every swap of two neighbours.
 */
public final class ReferenceNumber {

    private static final Pattern FORM = Pattern.compile("\\d{3}-\\d{3}-\\d{3}");
    private static final long NUMBERS = 100_000_000;
    /** A totally anti-symmetric quasigroup of order ten. */
    private static final String[] TABLE = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    private ReferenceNumber() {}

    /**
     * A candidate for a request. The same request and attempt give the same one, so that a decision can be made again.
     *
     * @param attempt from 0; the next one is asked for if another request has the number already
     */
    public static String candidate(RequestId requestId, int attempt) {
        var hash = new CRC32();
        hash.update((requestId + "#" + attempt).getBytes(UTF_8));
        var digits = String.format(Locale.ROOT, "%08d", hash.getValue() % NUMBERS);
        var all = digits + checkDigit(digits);
        return all.substring(0, 3) + "-" + all.substring(3, 6) + "-" + all.substring(6);
    }

    /** Whether the text has the form of a reference and its check digit is right. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && checkDigit(text.replace("-", "")) == 0;
    }

    private static int checkDigit(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = TABLE[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }
}
