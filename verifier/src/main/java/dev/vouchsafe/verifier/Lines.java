package dev.vouchsafe.verifier;

import java.util.Base64;
import java.util.HexFormat;

/** The words of the C2SP formats, each of which can be written in one way only. */
public final class Lines {

    private static final int HASH_BYTES = 32;

    private Lines() {}

    /** @throws Fault if the text is not what these bytes are written as */
    public static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new Fault("malformed Base64: " + text);
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws Fault if it is no hash */
    public static byte[] hash(String base64) {
        return ofHashLength(base64(base64));
    }

    /** @throws Fault if it is no hash, or has capitals */
    static byte[] hexHash(String hex) {
        if (!hex.matches("[0-9a-f]*") || hex.length() % 2 == 1) {
            throw new Fault("malformed hexadecimal digits: " + hex);
        }
        return ofHashLength(HexFormat.of().parseHex(hex));
    }

    private static byte[] ofHashLength(byte[] hash) {
        if (hash.length != HASH_BYTES) {
            throw new Fault("a hash has " + HASH_BYTES + " bytes, this has " + hash.length);
        }
        return hash;
    }

    static long number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new Fault("malformed number: " + text);
        }
        return Long.parseLong(text);
    }

    /** Whether a key may have this name: it is not empty, and has no blank and no plus sign. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .noneMatch(c -> c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
