package dev.vouchsafe.standalone.scenario;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads a scenario whole before anything is played, so that a bad line is refused before it can do harm. */
public final class ScenarioReader {

    private static final String SHIPPED = "/samples/sample.ndjson";

    private ScenarioReader() {}

    /** The sample that comes with the application. */
    public static Scenario shipped() {
        try (InputStream sample = ScenarioReader.class.getResourceAsStream(SHIPPED)) {
            return read("the shipped sample", sample.readAllBytes());
        } catch (IOException e) {
            throw new RunStopped("The shipped sample can't be read: " + e.getMessage() + ".", e);
        }
    }

    /** @throws RunStopped if the file can't be read, or is not a scenario; then the message has the line's number */
    public static Scenario file(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RunStopped("There is no scenario file " + file + ".");
        }
        try {
            return read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RunStopped("The scenario file " + file + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    static Scenario read(String name, byte[] content) {
        List<ScenarioLine> lines = new ArrayList<>();
        var calls = new CallIds(name);
        Instant last = Instant.MIN;
        int number = 0;
        for (String text : TextFile.lines(content, line -> new UnreadableScenario(name, line, "it is not UTF-8"))) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            ScenarioLine line = LineReader.read(name, number, text);
            if (line.at().isBefore(last)) {
                throw new UnreadableScenario(
                        name, number, "its 'at', " + line.at() + ", is before that of the line before it, " + last);
            }
            if (line instanceof ScenarioLine.Call call) {
                calls.add(call);
            }
            last = line.at();
            lines.add(line);
        }
        if (lines.isEmpty()) {
            throw new RunStopped("The scenario " + name + " has no lines.");
        }
        return new Scenario(name, Sha256.hex(content), lines);
    }
}
