package dev.vouchsafe.platform.attempt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.platform.http.change.DigestKeying;
import java.util.regex.Pattern;

/**
 * What is kept of a text that a caller may choose freely: a key, a correlation id. One that may hold an e-mail address,
 * or anything encoded, is kept as a keyed digest: equal texts stay equal, and nobody reads them.
 */
record WithheldText(DigestKeying keying) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/-]+");
    private static final String MARK = "withheld-";
    private static final int DIGITS = 16;

    String kept(String text) {
        return PLAIN.matcher(text).matches() ? text : MARK + digest(text).substring(0, DIGITS);
    }

    /** Tells whether two texts are the same, and nothing else of them. */
    String digest(String text) {
        return keying.keyed(Sha256.hex(text.getBytes(UTF_8)));
    }
}
