package dev.vouchsafe.eventstore.faults;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The embedded document server in a process of its own, on a folder that outlives it. */
final class ServerProcess implements Server {

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

    static ServerProcess start(Path folder) throws Exception {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Child child = Child.start(ServerProcess.class, line -> port.complete(Integer.parseInt(line.trim())), folder);
        try {
            return new ServerProcess(child, port.get(Run.PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (Exception e) {
            child.close();
            throw new IllegalStateException("The server did not start: " + child, e);
        }
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public String uri(InetSocketAddress at) {
        return "mongodb://" + at.getHostString() + ':' + at.getPort();
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
