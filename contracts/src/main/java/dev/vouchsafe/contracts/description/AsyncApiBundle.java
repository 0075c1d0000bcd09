package dev.vouchsafe.contracts.description;

import dev.vouchsafe.contracts.topics.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the topics and messages in one document. */
final class AsyncApiBundle {

    private static final String KAFKA = "kafka";

    private final Sources sources;
    private final Path file;
    private final ObjectNode root;
    private final ObjectNode components;
    private final References references;

    private AsyncApiBundle(Sources sources) {
        this.sources = sources;
        this.file = sources.file("asyncapi.yaml");
        this.root = sources.object(file).deepCopy();
        this.components = (ObjectNode) root.path("components");
        this.references = new References(sources, components);
    }

    static JsonNode of(Sources sources) {
        var bundle = new AsyncApiBundle(sources);
        bundle.complete();
        return bundle.root;
    }

    private void complete() {
        var channels = root.objectNode();
        var operations = root.putObject("operations");
        for (Map.Entry<String, JsonNode> topic : root.path("channels").properties()) {
            channel(topic.getKey(), (ObjectNode) topic.getValue(), channels, operations);
        }
        root.set("channels", channels);
    }

    private void channel(String topic, ObjectNode written, ObjectNode channels, ObjectNode operations) {
        var direction = written.path("x-direction").asString();
        var channel = channels.putObject(topic);
        channel.put("address", topic).set("summary", written.path("summary"));
        channel.withObject("/bindings/" + KAFKA).put("topic", topic).put("bindingVersion", "0.5.0");
        var messages = channel.putObject("messages");
        written.path("x-types").forEach(type -> {
            var name = type.asString();
            message(name, Topics.writerOf(topic).isPresent());
            messages.putObject(name).put("$ref", "#/components/messages/" + name);
        });
        channel.set("x-key", written.path("x-key"));
        operation(operations, direction, topic, written.path("summary").asString());
        if (direction.equals("receive") || topic.endsWith(".events")) {
            deadLetters(topic, channels, operations);
        }
    }

    private void deadLetters(String topic, ObjectNode channels, ObjectNode operations) {
        var name = Topics.deadLetter(topic);
        var summary = "Messages of " + topic + " that could not be read, as they were.";
        var channel = channels.putObject(name).put("address", name).put("summary", summary);
        channel.withObject("/bindings/" + KAFKA).put("topic", name).put("bindingVersion", "0.5.0");
        channel.putObject("messages").putObject("unreadable").put("$ref", "#/components/messages/unreadable");
        var known = components.withObject("/messages");
        if (!known.has("unreadable")) {
            var letter = known.putObject("unreadable");
            letter.put("name", "unreadable").put("title", "A message that could not be read");
            letter.put("summary", "Its key and value are those that it had.");
            letter.putObject("headers").put("$ref", "#/components/schemas/DeadLetter");
        }
        operation(operations, "send", name, summary);
    }

    private static void operation(ObjectNode operations, String action, String topic, String summary) {
        operations
                .putObject(action + "." + topic)
                .put("action", action)
                .put("summary", summary)
                .put("description", action.equals("send") ? "The services write it." : "The services read it.")
                .putObject("channel")
                .put("$ref", "#/channels/" + topic);
    }

    private void message(String type, boolean signed) {
        var known = components.withObject("/messages");
        if (known.has(type)) {
            return;
        }
        var message = known.putObject(type);
        var schema = "../resources/schemas/messages/" + type + ".json";
        var described = sources.object(file.resolveSibling(schema).normalize());
        message.put("name", type).put("title", type);
        message.set("summary", described.path("description"));
        message.put("contentType", "application/json");
        message.putObject("headers")
                .put("$ref", "#/components/schemas/" + (signed ? "SignedCloudEvent" : "CloudEvent"));
        message.putObject("payload").put("$ref", references.component(schema, file));
        message.withObject("/bindings/" + KAFKA + "/key").put("type", "string");
        message.withObject("/bindings/" + KAFKA).put("bindingVersion", "0.5.0");
        example(type, message);
    }

    private void example(String type, ObjectNode message) {
        var example = sources.file("examples/messages/" + type + ".json");
        if (Files.exists(example)) {
            message.putArray("examples").addObject().set("payload", sources.object(example));
        }
    }
}
