package dev.vouchsafe.eventstore;

import java.nio.charset.StandardCharsets;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Tags and metadata keys as document text. A tag reads {@code key:value}; the characters that would make that
 * ambiguous, or that a document's field name must not hold, are percent-encoded, so that different tags never look the
 * same.
 */
final class FieldText {

    private FieldText() {}

    static String ofTag(Tag tag) {
        return storable(encode(tag.key(), "%:") + ':' + tag.value());
    }

    static Tag toTag(String text) {
        int colon = text.indexOf(':');
        return new Tag(decode(text.substring(0, colon)), text.substring(colon + 1));
    }

    static String ofKey(String key) {
        return encode(key, "%.$\0");
    }

    static String toKey(String field) {
        return decode(field);
    }

    /** Text as it comes back: half a surrogate pair has no bytes in UTF-8, so it becomes a question mark. */
    static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return text;
    }

    private static String encode(String text, String reserved) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (reserved.indexOf(c) >= 0) {
                if (encoded == null) {
                    encoded = new StringBuilder(text.substring(0, i));
                }
                encoded.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else if (encoded != null) {
                encoded.append(c);
            }
        }
        return encoded == null ? text : encoded.toString();
    }

    private static String decode(String text) {
        int percent = text.indexOf('%');
        if (percent < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        for (; percent >= 0; percent = text.indexOf('%', from)) {
            decoded.append(text, from, percent).append((char) Integer.parseInt(text, percent + 1, percent + 3, 16));
            from = percent + 3;
        }
        return decoded.append(text, from, text.length()).toString();
    }
}
