package dev.vouchsafe.platform.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a signature is over: the topic, the key, every CloudEvents attribute and the value, each with its length before
 * it, so that nothing can be moved from one into another. Attributes stand in the order of their names. What is not
 * signed is the signature itself, and what is no attribute, such as why a dead letter could not be read.
 */
final class SignedContent {

    static final String SIGNATURE = "ce_signature";
    /** Which key it was made with; an extension attribute, which may have no capitals. */
    static final String KEY_ID = "ce_keyid";

    private static final String ATTRIBUTE = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    /** So that no signature of this key means anything else. */
    private static final byte[] PURPOSE = "vouchsafe message 1".getBytes(UTF_8);

    private static final int NOTHING = -1;

    private SignedContent() {}

    static byte[] of(String topic, byte @Nullable [] key, Headers headers, byte @Nullable [] value) {
        var content = new ByteArrayOutputStream();
        add(content, PURPOSE);
        add(content, topic.getBytes(UTF_8));
        add(content, key);
        StreamSupport.stream(headers.spliterator(), false)
                .filter(header -> isSigned(header.key()))
                .sorted(Comparator.comparing(Header::key))
                .forEach(header -> {
                    add(content, header.key().getBytes(UTF_8));
                    add(content, header.value());
                });
        add(content, value);
        return content.toByteArray();
    }

    private static boolean isSigned(String header) {
        return header.equals(CONTENT_TYPE) || header.startsWith(ATTRIBUTE) && !header.equals(SIGNATURE);
    }

    private static void add(ByteArrayOutputStream content, byte @Nullable [] part) {
        content.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? NOTHING : part.length)
                .array());
        if (part != null) {
            content.writeBytes(part);
        }
    }
}
