package dev.vouchsafe.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts that come again and again, such as the types of events: one that was read before is not made anew. It holds
 * few, and forgets one for another. Threads may share it: at worst they don't find each other's texts.
 */
final class RecurringTexts {

    private static final int PLACES = 256;
    private static final int LOOKED_AT = 16;

    private record Known(byte[] bytes, String text) {}

    private final Known[] known = new Known[PLACES];

    /** The text that these bytes are in UTF-8. */
    String of(byte[] bytes, int from, int to) {
        int place = place(bytes, from, to);
        Known there = known[place];
        if (there == null || !Arrays.equals(there.bytes, 0, there.bytes.length, bytes, from, to)) {
            there = new Known(
                    Arrays.copyOfRange(bytes, from, to), new String(bytes, from, to - from, StandardCharsets.UTF_8));
            known[place] = there;
        }
        return there.text;
    }

    /** By the end of the text: names often begin alike. */
    private static int place(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = Math.max(from, to - LOOKED_AT); i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ hash >>> 8) & PLACES - 1;
    }
}
