package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.contracts.text.FormText;
import dev.vouchsafe.contracts.text.VisibleText;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of a record in binary mode.
 *
 * @param correlationId the extension of that name, in lower case; the message's own id if it has none
 */
record Attributes(String id, String source, String type, String subject, Instant time, String correlationId) {

    private static final String SPEC_VERSION = "1.0";
    private static final String CORRELATION = "correlationid";
    /**
     * They go on in metadata and in the headers of what follows; one of any length could outgrow what a topic takes.
     */
    private static final int LONGEST = 1000;

    /**
     * @throws UnreadableMessage if one is impossible or longer than 1,000 characters, or one that is required is
     *     missing
     */
    static Attributes of(ConsumerRecord<byte[], byte[]> message) {
        var event = read(message);
        return new Attributes(
                required("id", event.getId()),
                required("source", event.getSource()),
                required("type", event.getType()),
                required("subject", event.getSubject()),
                at(event),
                correlation(event));
    }

    private static CloudEvent read(ConsumerRecord<byte[], byte[]> message) {
        var version = message.headers().lastHeader("ce_specversion");
        if (version != null
                && version.value() != null
                && !new String(version.value(), StandardCharsets.UTF_8).equals(SPEC_VERSION)) {
            throw new UnreadableMessage("the attribute specversion is not that of a CloudEvent " + SPEC_VERSION);
        }
        try {
            // The attributes are in the headers; the value is looked at only once they are known to be good.
            return KafkaMessageFactory.createReader(message.headers(), new byte[0])
                    .toEvent();
        } catch (RuntimeException notACloudEvent) {
            throw new UnreadableMessage("the headers are not those of a CloudEvent 1.0 in binary mode");
        }
    }

    private static String required(String attribute, @Nullable Object value) {
        var text = Objects.toString(value, "");
        if (text.isBlank()) {
            throw new UnreadableMessage("the attribute " + attribute + " is missing");
        }
        if (!VisibleText.isOne(text)) {
            throw new UnreadableMessage("the attribute " + attribute + " " + FormText.TEXT.english());
        }
        return bounded(attribute, text);
    }

    private static String bounded(String attribute, String text) {
        if (text.length() > LONGEST) {
            throw new UnreadableMessage(
                    "the attribute " + attribute + " has " + text.length() + " characters, more than " + LONGEST);
        }
        return text;
    }

    private static Instant at(CloudEvent event) {
        if (event.getTime() == null) {
            throw new UnreadableMessage("the attribute time is missing");
        }
        return event.getTime().toInstant();
    }

    private static String correlation(CloudEvent event) {
        var correlation = Objects.toString(event.getExtension(CORRELATION), "");
        return correlation.isBlank() ? event.getId() : bounded(CORRELATION, correlation);
    }
}
