package dev.vouchsafe.contracts.description;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The served descriptions, each whole in one file. The build makes them of what is written by hand; they are on the
 * classpath under {@value #FOLDER}, as JSON, as YAML and as a page.
 */
public final class Descriptions {

    /** Where they lie on the classpath. */
    public static final String FOLDER = "api/";

    /** The description of the HTTP interface, without the ending of its file. */
    public static final String OPEN_API = "openapi";

    /** The description of the topics and messages. */
    public static final String ASYNC_API = "asyncapi";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private Descriptions() {}

    /** @param args the folder that they are written in, and the folder that they go to */
    public static void main(String[] args) throws IOException {
        var sources = new Sources(Path.of(args[0]));
        var target = Files.createDirectories(Path.of(args[1]).resolve(FOLDER));
        write(OpenApiBundle.of(sources), target, OPEN_API);
        var topics = AsyncApiBundle.of(sources);
        write(topics, target, ASYNC_API);
        Files.writeString(target.resolve(OPEN_API + ".html"), Pages.ofCalls());
        Files.writeString(target.resolve(ASYNC_API + ".html"), Pages.ofTopics(topics));
    }

    private static void write(JsonNode description, Path folder, String name) throws IOException {
        Files.write(folder.resolve(name + ".json"), JSON.writeValueAsBytes(description));
        Files.write(folder.resolve(name + ".yaml"), YAML.writeValueAsBytes(description));
    }
}
