package dev.vouchsafe.benchmark.comparison;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of this run that answers a line with a line, and ends when its input does. */
public final class Child implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 240;
    private static final ProtocolLine GONE = ProtocolLine.of("failed", "text", "The process ended before it answered");

    private final Process process;
    private final PrintStream requests;
    private final BlockingQueue<ProtocolLine> answers = new LinkedBlockingQueue<>();

    public Child(List<String> command) {
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new Obstacle("The process " + command.getFirst() + " doesn't start.", e);
        }
        requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        // No virtual one: reading from a process holds its carrier, of which there are as many as cores.
        Thread.ofPlatform().daemon().start(() -> read(process.inputReader(StandardCharsets.UTF_8)));
    }

    private void read(BufferedReader written) {
        try (written) {
            for (String line = written.readLine(); line != null; line = written.readLine()) {
                answers.add(ProtocolLine.parse(line));
            }
        } catch (IOException e) {
            // it was ended while it wrote
        } finally {
            answers.add(GONE);
        }
    }

    public Duration processorTime() {
        return processorTime(process);
    }

    /**
     * What a process and those it started have used so far, in steps of about 10 ms; those that have ended don't count.
     */
    public static Duration processorTime(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    void send(ProtocolLine request) {
        requests.println(request.written());
    }

    /** The next answer; a process that stays silent is ended. */
    public ProtocolLine answer() throws InterruptedException {
        ProtocolLine answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            process.destroyForcibly();
            return ProtocolLine.of("failed", "text", "No answer within " + PATIENCE_SECONDS + " s");
        }
        return answer;
    }

    /** The one answer of a process that is asked nothing, however long it takes; it limits its time itself. */
    public ProtocolLine lastAnswer() throws InterruptedException {
        ProtocolLine answer = answers.take();
        if (!answer.word().equals("ok")) {
            throw new Obstacle("A process failed: " + answer.written());
        }
        return answer;
    }

    public ProtocolLine ask(ProtocolLine request) throws InterruptedException {
        send(request);
        return answer();
    }

    @Override
    public void close() throws InterruptedException {
        requests.close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
