package dev.vouchsafe.contracts.description;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The descriptions as pages for people. Neither has a script or a style in it. */
final class Pages {

    private static final String FILES = "/api/descriptions/";

    private Pages() {}

    /** The calls: a viewer reads the description, shows it and makes calls. */
    static String ofCalls() {
        return page(
                "Vouchsafe: the HTTP interface",
                "<link rel=\"stylesheet\" href=\"" + FILES + "swagger-ui.css\">",
                "<main id=\"description\"><p>The <a href=\"/api/openapi\">description</a> needs JavaScript to be shown.</p></main>"
                        + "<script src=\"" + FILES + "swagger-ui-bundle.js\"></script>"
                        + "<script src=\"" + FILES + "page.js\"></script>");
    }

    /** The topics, with each message and its fields. */
    static String ofTopics(JsonNode description) {
        var topics = description.path("channels").properties().stream()
                .map(topic -> topic(topic.getKey(), topic.getValue(), description))
                .collect(Collectors.joining());
        var intro = "<main class=\"topics\"><h1>Topics and messages</h1><p>"
                + text(description.path("info").path("description")) + "</p>"
                + "<h2>Headers of every message</h2>"
                + fields(description.at("/components/schemas/CloudEvent"));
        return page("Vouchsafe: topics and messages", "", intro + topics + "</main>");
    }

    private static String topic(String name, JsonNode topic, JsonNode description) {
        var key = topic.has("x-key") ? "<p>Key: " + text(topic.path("x-key")) + "</p>" : "";
        var messages = topic.path("messages").properties().stream()
                .map(message -> message(message.getKey(), description))
                .collect(Collectors.joining());
        return "<h2 id=\"" + name + "\"><code>" + name + "</code></h2><p>" + text(topic.path("summary")) + "</p>" + key
                + messages;
    }

    private static String message(String name, JsonNode description) {
        var message = description.path("components").path("messages").path(name);
        var fields = message.has("payload")
                ? fields(description.path("components").path("schemas").path(name))
                : fields(description.at("/components/schemas/DeadLetter"));
        var example = message.path("examples").path(0).path("payload");
        return "<details><summary><code>" + name + "</code> " + text(message.path("summary")) + "</summary>" + fields
                + (example.isMissingNode() ? "" : "<pre>" + escaped(example.toPrettyString()) + "</pre>")
                + "</details>";
    }

    private static String fields(JsonNode schema) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return "<table><thead><tr><th>Field</th><th>Type</th><th>Needed</th><th>Meaning</th></tr></thead><tbody>"
                + schema.path("properties").properties().stream()
                        .map(field -> row(field, required.contains(field.getKey())))
                        .collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(Map.Entry<String, JsonNode> field, boolean required) {
        var schema = field.getValue();
        var type = schema.path("type");
        var types = type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : type.asString("");
        var format = schema.has("format") ? " (" + schema.path("format").asString() + ")" : "";
        return "<tr><td><code>" + escaped(field.getKey()) + "</code></td><td>" + types + format + "</td><td>"
                + (required ? "yes" : "") + "</td><td>" + text(schema.path("description")) + "</td></tr>";
    }

    private static String page(String title, String head, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"icon\" href=\"data:,\">" + head
                + "<link rel=\"stylesheet\" href=\"" + FILES + "page.css\"></head><body><header><nav>"
                + "<a href=\"/api/openapi\">Calls</a> <a href=\"/api/asyncapi\">Topics</a></nav></header>" + body
                + "</body></html>\n";
    }

    private static String text(JsonNode value) {
        return escaped(value.asString(""));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
