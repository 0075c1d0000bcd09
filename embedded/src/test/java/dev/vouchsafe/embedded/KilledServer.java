package dev.vouchsafe.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The document server in a process of its own, so that it can be killed. */
final class KilledServer implements AutoCloseable {

    private final Process process;
    private final String uri;

    private KilledServer(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Serves a folder until killed. Arguments: the folder, the size from which the file is compacted. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedDocumentStore store =
                EmbeddedDocumentStore.start(Path.of(arguments[0]), 0, Long.parseLong(arguments[1]));
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out))) {
            out.println("serving " + store.uri());
        }
        Thread.currentThread().join();
    }

    static KilledServer start(Path folder, long smallestCompacted) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        folder.toString(),
                        String.valueOf(smallestCompacted)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new IOException("the server didn't start on " + folder);
        }
        return new KilledServer(process, line.substring("serving ".length()));
    }

    String uri() {
        return uri;
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: the process gets no say in it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
