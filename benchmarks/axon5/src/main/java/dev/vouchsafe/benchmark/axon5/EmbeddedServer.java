package dev.vouchsafe.benchmark.axon5;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** The embedded document server in a process of its own, so that no peer shares a JVM with it. Ends with its input. */
public final class EmbeddedServer {

    private EmbeddedServer() {}

    /** Argument: the folder of the data, whose writes are on the disk before they are answered. */
    public static void main(String[] arguments) throws IOException {
        serve(Path.of(arguments[0]), System.out);
        Runtime.getRuntime().halt(0);
    }

    private static void serve(Path folder, PrintStream out) throws IOException {
        try (var store = EmbeddedDocumentStore.start(folder, 0)) {
            out.println("ok uri=" + store.uri());
            out.flush();
            while (System.in.read() >= 0) {
                // nothing is asked of it; the end of its input is the end of the run
            }
        }
    }
}
