package dev.vouchsafe.acceptance.whatif;

import dev.vouchsafe.standalone.launch.ProgramChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The shipped program with other days and durations, as a folder of its own. */
final class ChangedProgram {

    private static final String PROGRAM = "planning-services";
    private static final List<String> TABLES = List.of("engagements.csv", "exams.csv", "rates.csv", "texts.yaml");

    private ChangedProgram() {}

    static ProgramChoice in(Path folder, Map<String, Object> changes) {
        try {
            var place = Files.createDirectories(folder.resolve(PROGRAM));
            for (var table : TABLES) {
                Files.writeString(place.resolve(table), shipped(table));
            }
            Files.writeString(
                    place.resolve("program.yaml"),
                    shipped("program.yaml")
                            .lines()
                            .map(line -> changed(line, changes))
                            .collect(Collectors.joining("\n")));
            return new ProgramChoice(List.of(PROGRAM), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String changed(String line, Map<String, Object> changes) {
        var name = line.strip().split(":", 2)[0];
        return changes.containsKey(name) ? "  " + name + ": " + changes.get(name) : line;
    }

    private static String shipped(String file) throws IOException {
        try (var in = ChangedProgram.class.getResourceAsStream("/programs/" + PROGRAM + "/" + file)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
