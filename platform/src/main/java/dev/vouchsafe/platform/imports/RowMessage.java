package dev.vouchsafe.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.platform.log.Cause;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.node.ObjectNode;

/**
 * The message that a row stands for. Its id is made of kind and content: so the same row again, in this file or
 * another, is the same message.
 *
 * @param row its number in the file
 */
record RowMessage(int row, String messageId, String key, String subject, byte[] value) {

    private static final int DIGITS = 40;

    static RowMessage of(ImportKind kind, int row, ObjectNode data) {
        var json = data.toString();
        return new RowMessage(
                row,
                kind.id() + "-"
                        + Sha256.hex((kind.type() + "\n" + json).getBytes(UTF_8))
                                .substring(0, DIGITS),
                data.path(kind.key()).asString(""),
                data.path(kind.subject()).asString(""),
                json.getBytes(UTF_8));
    }

    /** The cause under which the log knows it. */
    String cause() {
        return cause(messageId);
    }

    static String cause(String messageId) {
        return Cause.id("message", ImportKind.SOURCE, messageId);
    }

    /**
     * The message as it stands on its topic.
     *
     * @param importId ties all messages of a file together
     * @param at when the file came in
     */
    ProducerRecord<byte[], byte[]> record(ImportKind kind, String importId, Instant at) {
        var event = CloudEventBuilder.v1()
                .withId(messageId)
                .withSource(URI.create(ImportKind.SOURCE))
                .withType(kind.type())
                .withSubject(subject.isBlank() ? "-" : subject)
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withExtension("correlationid", importId)
                .withData("application/json", value)
                .build();
        return KafkaMessageFactory.<byte[]>createWriter(kind.topic(), key.getBytes(UTF_8))
                .writeBinary(event);
    }
}
