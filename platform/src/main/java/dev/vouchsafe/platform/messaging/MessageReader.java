package dev.vouchsafe.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.schema.CanonicalJson;
import dev.vouchsafe.platform.schema.JsonSchemas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a message of a record, or says why there is none in it. Checked in this order: the CloudEvents attributes,
 * whether the type is one of ours, whether it is believed, the value as JSON, the form that the type's schema asks for,
 * and what only the data's class can say.
 */
final class MessageReader {

    private static final int NAMED_FIELDS = 5;

    private final Inbound inbound;
    private final JsonSchemas schemas;
    private final long maxValueBytes;
    private final Credibility credibility;
    private final StrictJson json = new StrictJson();

    /** @throws IllegalArgumentException if a handler's type has no schema */
    MessageReader(Inbound inbound, JsonSchemas schemas, long maxValueBytes, Credibility credibility) {
        for (var handler : inbound.all()) {
            if (!schemas.has(schemaOf(handler.type()))) {
                throw new IllegalArgumentException("no schema for messages of the type " + handler.type());
            }
        }
        this.inbound = inbound;
        this.schemas = schemas;
        this.maxValueBytes = maxValueBytes;
        this.credibility = credibility;
    }

    /** A message and who handles it. */
    record Delivery<T>(InboundHandler<T> handler, InboundMessage<T> message) {
        void deliver() {
            handler.handle(message);
        }
    }

    /**
     * The message of a record; empty if its type is none of ours.
     *
     * @throws UnreadableMessage if no retry can make it readable
     */
    Optional<Delivery<?>> read(ConsumerRecord<byte[], byte[]> message) {
        var attributes = Attributes.of(message);
        return inbound.handlerOf(message.topic(), attributes.type()).map(handler -> {
            credibility.require(message, attributes);
            return delivery(handler, attributes, message);
        });
    }

    private <T> Delivery<T> delivery(InboundHandler<T> handler, Attributes about, ConsumerRecord<byte[], byte[]> from) {
        var content = checked(from.value(), about.type());
        var data = json.bind(content, handler.dataType());
        var cause = new Cause(
                Cause.id("message", about.source(), about.id()),
                Cause.Kind.MESSAGE,
                about.source(),
                List.of(),
                about.correlationId(),
                contentOf(from.topic(), about, content));
        return new Delivery<>(
                handler,
                new InboundMessage<>(
                        about.id(), about.source(), about.type(), about.subject(), about.time(), data, cause));
    }

    /**
     * What tells a message from another under its id: its type, what it is about, and its data without what it says of
     * persons, since the log keeps it for ever. The time is left out: a message that is sent again may have another.
     * Null for what services say: it is signed, and a new release may say the same with one field more.
     */
    private @Nullable String contentOf(String topic, Attributes about, JsonNode data) {
        if (Topics.writerOf(topic).isPresent()) {
            return null;
        }
        var kept = data.deepCopy();
        if (kept instanceof ObjectNode object) {
            object.remove(schemas.ofPersons(schemaOf(about.type())));
        }
        return Sha256.hex((about.type() + "\n" + about.subject() + "\n" + CanonicalJson.of(kept)).getBytes(UTF_8));
    }

    private JsonNode checked(byte[] value, String type) {
        if (value == null || value.length == 0) {
            throw new UnreadableMessage("the value is empty");
        }
        if (value.length > maxValueBytes) {
            throw new UnreadableMessage(
                    "the value has " + value.length + " bytes, more than the " + maxValueBytes + " that are read");
        }
        var read = json.read(value);
        var wrong = schemas.validate(read, schemaOf(type));
        if (!wrong.isEmpty()) {
            throw new UnreadableMessage(wrong.stream()
                    .limit(NAMED_FIELDS)
                    .map(field -> (field.path() + " " + field.message().in(Language.ENGLISH)).strip())
                    .collect(Collectors.joining("; ")));
        }
        return read;
    }

    private static String schemaOf(String type) {
        return "schemas/messages/" + type + ".json";
    }
}
