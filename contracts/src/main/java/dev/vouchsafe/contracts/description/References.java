package dev.vouchsafe.contracts.description;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leads each reference to another file to a component of the bundle: a schema, a header or a parameter. What is
 * referred to is taken in once, with all that it refers to.
 */
final class References {

    private static final String REF = "$ref";
    private static final String SHARED = "urn:vouchsafe:schemas:";
    private static final List<String> OF_A_FILE = List.of("$schema", "$id");
    private static final List<String> DESCRIBING = List.of("$schema", "$id", "title", "description");

    private final Sources sources;
    private final ObjectNode components;

    /** @param components where components go, by their kind */
    References(Sources sources, ObjectNode components) {
        this.sources = sources;
        this.components = components;
    }

    /** A copy of what stands in the file. */
    JsonNode bundled(JsonNode node, Path file) {
        return switch (node) {
            case ObjectNode object -> bundled(object, file);
            case ArrayNode array -> {
                var copy = array.arrayNode();
                array.forEach(each -> copy.add(bundled(each, file)));
                yield copy;
            }
            default -> node;
        };
    }

    private ObjectNode bundled(ObjectNode object, Path file) {
        var copy = object.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean refers = field.getKey().equals(REF) && field.getValue().isString();
            if (refers && field.getValue().asString().startsWith(SHARED)) {
                // What schemas share is short, and stands beside what they say themselves.
                copy.setAll(shared(field.getValue().asString()));
            } else if (refers) {
                copy.put(REF, component(field.getValue().asString(), file));
            } else if (!OF_A_FILE.contains(field.getKey())) {
                copy.set(field.getKey(), bundled(field.getValue(), file));
            }
        }
        return copy;
    }

    /** Where the reference leads to in the bundle. */
    String component(String reference, Path file) {
        if (reference.startsWith("#/components/") || reference.startsWith("#/channels/")) {
            return reference;
        }
        int hash = reference.indexOf('#');
        var target = hash == 0
                ? file
                : file.resolveSibling(hash < 0 ? reference : reference.substring(0, hash))
                        .normalize();
        var content = hash < 0
                ? sources.object(target)
                : (ObjectNode) sources.object(target).at(reference.substring(hash + 1));
        return taken(kind(target), hash < 0 ? nameOf(target) : lastOf(reference), content, target);
    }

    private ObjectNode shared(String urn) {
        var name = "../resources/schemas/" + urn.substring(SHARED.length()) + ".json";
        return sources.object(sources.file(name).normalize()).deepCopy().remove(DESCRIBING);
    }

    private String taken(String kind, String name, ObjectNode content, Path file) {
        var known = components.withObject("/" + kind);
        if (!known.has(name)) {
            // It may refer to itself.
            known.putObject(name);
            known.set(name, bundled(content, file));
        }
        return "#/components/" + kind + "/" + name;
    }

    private static String kind(Path file) {
        return switch (file.getFileName().toString()) {
            case "headers.yaml" -> "headers";
            case "parameters.yaml" -> "parameters";
            default -> "schemas";
        };
    }

    /** A body has the name of its file, {@code ReservationBody} for {@code reservation.json}; a message its type. */
    private static String nameOf(Path file) {
        var name = file.getFileName().toString().replaceFirst("[.]json$", "");
        var folder = requireNonNull(file.getParent());
        if (folder.endsWith("messages")) {
            return name;
        }
        var words = Arrays.stream(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return folder.endsWith("http") ? words + "Body" : words;
    }

    private static String lastOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
