package dev.vouchsafe.standalone.scenario;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.standalone.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a scenario whole before anything is played, so that a bad line is told before it can do harm. */
public final class ScenarioReader {

    private static final String SHIPPED = "/samples/sample.ndjson";

    private ScenarioReader() {
    }

    /** The sample that comes with the application. */
    public static Scenario shipped() {
        try (InputStream sample = ScenarioReader.class.getResourceAsStream(SHIPPED)) {
            return read("the shipped sample", sample.readAllBytes());
        } catch (IOException e) {
            throw new Trouble("The shipped sample can't be read: " + e.getMessage() + ".", e);
        }
    }

    /** @throws Trouble if the file can't be read, or is not a scenario; then the message has the line's number */
    public static Scenario file(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Trouble("There is no scenario file " + file + ".");
        }
        try {
            return read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Trouble("The scenario file " + file + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    static Scenario read(String name, byte[] content) {
        List<Line> lines = new ArrayList<>();
        Instant last = Instant.MIN;
        int number = 0;
        for (byte[] bytes : split(content)) {
            number++;
            String text = decoded(name, number, bytes);
            if (text.isBlank()) {
                continue;
            }
            Line line = LineReader.read(name, number, text);
            if (line.at().isBefore(last)) {
                throw new UnreadableScenario(name, number, "its 'at', " + line.at() + ", is before that of the line before it, " + last);
            }
            last = line.at();
            lines.add(line);
        }
        if (lines.isEmpty()) {
            throw new Trouble("The scenario " + name + " has no lines.");
        }
        return new Scenario(name, Sha256.hex(content), lines);
    }

    private static List<byte[]> split(byte[] content) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= content.length; i++) {
            if (i == content.length || content[i] == '\n') {
                lines.add(Arrays.copyOfRange(content, from, i));
                from = i + 1;
            }
        }
        return lines;
    }

    private static String decoded(String name, int number, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableScenario(name, number, "it is not UTF-8");
        }
    }
}
