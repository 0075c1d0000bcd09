package dev.vouchsafe.eventstore.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A process that the suite starts, hurts and ends. The two talk in lines; what else it prints is kept for a failure.
 */
final class Child implements AutoCloseable {

    private final Process process;
    private final Writer in;
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
    private Thread listener;

    private Child(Process process) {
        this.process = process;
        this.in = process.outputWriter();
    }

    /**
     * Starts a class with the class path of this process.
     *
     * @param hears takes each line of the child's {@link Parent}, on one thread
     */
    static Child start(Class<?> main, Consumer<String> hears, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        Child child =
                new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
        child.listener = Thread.ofVirtual().start(() -> child.listen(hears));
        return child;
    }

    private void listen(Consumer<String> hears) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Parent.MARK)) {
                    hears.accept(line.substring(Parent.MARK.length()));
                } else {
                    printed.add(line);
                }
            }
        } catch (IOException killed) {
            // there is nothing more to hear
        }
    }

    void tell(String line) {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(this + " does not listen", e);
        }
    }

    /** Sends a signal such as STOP, CONT or KILL. */
    void signal(String name) {
        run("kill", "-" + name, String.valueOf(process.pid()));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    static void run(String... command) {
        try {
            Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(run.getInputStream().readAllBytes());
            if (run.waitFor() != 0) {
                throw new IllegalStateException(List.of(command) + ": " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: the process gets no say in it. Returns when it is gone, and all it had told is heard. */
    @Override
    public void close() {
        process.toHandle()
                .destroyForcibly(); // destroyed as a process, it would take with it what it told and was not heard yet
        process.onExit().join();
        try {
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        List<String> last = List.copyOf(printed);
        return "process " + process.pid() + (isAlive() ? "" : " (ended)") + " that printed "
                + last.subList(Math.max(0, last.size() - 40), last.size());
    }
}
