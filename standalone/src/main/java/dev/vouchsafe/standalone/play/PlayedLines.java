package dev.vouchsafe.standalone.play;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.result.ResultLine.Answer;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which lines of a scenario are done, with their answers; kept in a file that outlives the process however it ends. The
 * first record names the scenario, each further one a line; each is on the disk before the next line is played.
 */
public final class PlayedLines implements AutoCloseable {

    private final FileChannel file;
    private final List<Answer> answers = new ArrayList<>();
    private int done;

    private PlayedLines(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes up the file, or begins one.
     *
     * @throws RunStopped if it is damaged or another scenario's
     */
    public static PlayedLines open(Path path, Scenario scenario) {
        try {
            byte[] content = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
            // A record that a crash cut short was never finished.
            int whole = wholeRecords(content);
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.truncate(whole).position(whole);
            var played = new PlayedLines(file);
            try {
                played.takeUp(
                        path,
                        scenario,
                        new String(content, 0, whole, StandardCharsets.UTF_8)
                                .lines()
                                .toList());
                return played;
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new RunStopped("The journal " + path + " can't be read or written: " + e + ".", e);
        }
    }

    private static int wholeRecords(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private void takeUp(Path path, Scenario scenario, List<String> records) {
        if (records.isEmpty()) {
            write(Json.MAPPER
                    .createObjectNode()
                    .put("scenario", scenario.digest())
                    .put("name", scenario.name()));
            return;
        }
        try {
            JsonNode head = Json.MAPPER.readTree(records.getFirst());
            if (!head.path("scenario").asString().equals(scenario.digest())) {
                throw new RunStopped(
                        "The data folder " + path.toAbsolutePath().getParent() + " holds a run of another scenario ("
                                + head.path("name").asString("unnamed") + "); give another folder with --data.");
            }
            for (String text : records.subList(1, records.size())) {
                takeUp(scenario.lines().get(done), Json.MAPPER.readTree(text));
            }
        } catch (JacksonException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new RunStopped(
                    "The data folder " + path.toAbsolutePath().getParent()
                            + " can't be used: its journal is damaged after " + done + " lines.",
                    e);
        }
    }

    private void takeUp(ScenarioLine line, JsonNode record) {
        if (record.path("line").asInt() != line.number() || record.has("status") != line instanceof ScenarioLine.Call) {
            throw new IllegalArgumentException("not the record of line " + line.number());
        }
        if (line instanceof ScenarioLine.Call call) {
            List<String> codes =
                    record.get("codes").valueStream().map(JsonNode::asString).toList();
            answers.add(new Answer(call.id(), record.get("status").asInt(), codes));
        }
        done++;
    }

    /** How many lines of the scenario are done, from its first. */
    public int done() {
        return done;
    }

    /** The answers to the calls among them, in order. */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Records durably that the next line is done. {@code answer} is null for a line that is not a call. */
    void done(ScenarioLine line, @Nullable Answer answer) {
        ObjectNode record = Json.MAPPER.createObjectNode().put("line", line.number());
        if (answer != null) {
            record.setAll(answer.json());
            answers.add(answer);
        }
        write(record);
        done++;
    }

    private void write(ObjectNode record) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((record + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new RunStopped("The journal of the run can't be written: " + e + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
