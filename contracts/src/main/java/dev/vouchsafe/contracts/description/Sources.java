package dev.vouchsafe.contracts.description;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files that descriptions are written in: YAML, or JSON, which is YAML too. Each is read once. */
final class Sources {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path folder;
    private final Map<Path, JsonNode> read = new ConcurrentHashMap<>();

    Sources(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A file of the folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    ObjectNode object(Path file) {
        return (ObjectNode) read.computeIfAbsent(file, YAML::readTree);
    }
}
