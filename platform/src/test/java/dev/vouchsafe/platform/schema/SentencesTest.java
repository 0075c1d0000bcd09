package dev.vouchsafe.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SentencesTest {

    /**
     * Of every module: a pattern that is changed in a schema needs its sentence here, or a caller hears only that the
     * form is wrong.
     */
    @Test
    void everyPatternAndFormatOfTheSchemasIsPutIntoWords() throws IOException {
        var schemas = schemas();
        assertThat(schemas).hasSizeGreaterThan(40);
        for (Path file : schemas) {
            var schema = JsonMapper.shared().readTree(Files.readString(file));
            assertThat(schema.findValuesAsString("pattern"))
                    .as("patterns of %s", file)
                    .allSatisfy(
                            pattern -> assertThat(Sentences.ofPattern(pattern)).isPresent());
            assertThat(schema.findValuesAsString("format"))
                    .as("formats of %s", file)
                    .allSatisfy(format -> assertThat(Sentences.ofFormat(format)).isPresent());
        }
    }

    private static List<Path> schemas() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            var folders = modules.map(module -> module.resolve("src/main/resources/schemas"))
                    .filter(Files::isDirectory)
                    .toList();
            return folders.stream()
                    .flatMap(SentencesTest::files)
                    .filter(file -> file.toString().endsWith(".json"))
                    .toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
