package dev.vouchsafe.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The main job as a process of its own, on ports of its own, as the script starts it. */
public final class MainJob {

    public static final Path SAMPLES = Path.of(System.getProperty("vouchsafe.samples", "../samples"));

    private final Process process;
    private final Path output;

    private MainJob(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param place a folder for its data and its output; another start with the same one takes the data up again */
    public static MainJob start(Path place, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vouchsafe.standalone.Vouchsafe",
                "--port",
                "0",
                "--data",
                place.resolve("data").toString()));
        command.addAll(List.of(arguments));
        Path output = place.resolve("output.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            return new MainJob(process, output);
        } catch (IOException e) {
            throw new AssertionError("the main job can't be started", e);
        }
    }

    /** How many lines of its scenario were done so far, in this and earlier starts. */
    static int linesDone(Path place) {
        try {
            Path journal = place.resolve("data/journal.ndjson");
            return Files.exists(journal)
                    ? (int) Math.max(0, Files.readString(journal).lines().count() - 1)
                    : 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        end();
    }

    /** Waits for its end. */
    public int end() {
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the main job does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** All that it has printed, in this and earlier starts. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
