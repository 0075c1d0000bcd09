package dev.vouchsafe.eventstore.faults;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The embedded document server in a process of its own, on a folder that outlives it. */
final class ServerProcess implements AutoCloseable {

    private final Child child;
    private final int port;

    private ServerProcess(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Serves the folder that is named until the parent is gone. */
    public static void main(String[] arguments) throws IOException {
        Parent parent = new Parent();
        String uri = EmbeddedDocumentStore.start(Path.of(arguments[0]), 0).uri();
        parent.tell(uri.substring(uri.lastIndexOf(':') + 1));
        String line;
        do {
            line = parent.hear();
        } while (line != null);
        Runtime.getRuntime().halt(0);
    }

    /** @param under a command to start the process with, or none */
    static ServerProcess start(Path folder, List<String> under) throws Exception {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Child child = Child.start(under, ServerProcess.class, line -> port.complete(Integer.parseInt(line.trim())), folder);
        try {
            return new ServerProcess(child, port.get(Run.PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (Exception e) {
            child.close();
            throw new IllegalStateException("The server did not start: " + child, e);
        }
    }

    int port() {
        return port;
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    Child process() {
        return child;
    }

    /** SIGKILL. */
    @Override
    public void close() {
        child.close();
    }
}
