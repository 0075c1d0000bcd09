package dev.vouchsafe.standalone.result;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A result as a file: one JSON object per line. */
public final class ResultFile {

    private ResultFile() {}

    /**
     * Says before a long play that its result could not be written after it. An earlier result is left as it is.
     *
     * @param read the files of this run, which are no place for it; null for none
     */
    public static void checkWritable(Path file, List<@Nullable Path> read) {
        for (Path other : read) {
            if (other != null
                    && other.toAbsolutePath()
                            .normalize()
                            .equals(file.toAbsolutePath().normalize())) {
                throw new RunStopped("The result can't be written to " + file + ": this run reads that file.");
            }
        }
        Path folder = requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            throw new RunStopped("The result can't be written to " + file + ": there is no folder " + folder + ".");
        }
        if (Files.exists(file) ? Files.isDirectory(file) || !Files.isWritable(file) : !Files.isWritable(folder)) {
            throw new RunStopped("The result can't be written to " + file + ".");
        }
    }

    /** @throws RunStopped if the file can't be written */
    public static void write(Path file, List<ResultLine> lines) {
        try {
            Files.writeString(
                    file, lines.stream().map(line -> line.json() + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            throw new RunStopped("The result can't be written to " + file + ": " + e + ".", e);
        }
    }

    /**
     * @throws RunStopped if the file can't be read or a line is not one of a result; then the message has its number
     */
    public static List<JsonNode> read(Path file) {
        List<JsonNode> lines = new ArrayList<>();
        int number = 0;
        for (String text : TextFile.lines(
                content(file),
                at -> new RunStopped("Line " + at + " of " + file + " can't be read: it is not UTF-8."))) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            lines.add(line(file, number, text));
        }
        if (lines.isEmpty()) {
            throw new RunStopped("The file " + file + " has no lines of a result.");
        }
        return lines;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new RunStopped("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new RunStopped("The file " + file + " can't be read: " + e + ".", e);
        }
    }

    private static JsonNode line(Path file, int number, String text) {
        try {
            JsonNode line = Json.MAPPER.readTree(text);
            if (LineKind.of(line).isPresent()) {
                return line;
            }
        } catch (JacksonException e) {
            throw new RunStopped("Line " + number + " of " + file + " can't be read: it is not JSON.", e);
        }
        throw new RunStopped("Line " + number + " of " + file + " can't be read: it is not a line of a result.");
    }
}
