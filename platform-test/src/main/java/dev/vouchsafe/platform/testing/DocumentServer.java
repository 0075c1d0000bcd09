package dev.vouchsafe.platform.testing;

import com.mongodb.client.MongoClients;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A document server for one service under test, whose data is forgotten when it is closed. */
public sealed interface DocumentServer extends AutoCloseable {

    /** The connection string for the driver. */
    String uri();

    /** Where in it the service's data is. */
    default String database() {
        return "under-test";
    }

    @Override
    void close();

    /**
     * In this process; or the MongoDB that whoever runs the tests names as the system property
     * {@code vouchsafe.mongodb.uri} or in the environment.
     */
    static DocumentServer inside() {
        return Optional.ofNullable(System.getProperty("vouchsafe.mongodb.uri"))
                .or(() -> Optional.ofNullable(System.getenv("VOUCHSAFE_MONGODB_URI")))
                .filter(uri -> !uri.isBlank())
                .<DocumentServer>map(uri -> new Given(uri, "under-test-" + UUID.randomUUID()))
                .orElseGet(() -> new Inside(EmbeddedDocumentStore.temporary()));
    }

    /**
     * In a process of its own, so that what is measured of this one is the service's alone. It ends with this process.
     *
     * @param heap its largest heap, such as {@code 2g}
     */
    static Separate separate(String heap) {
        try {
            return Separate.start(heap);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has no processor time of its own. */
    record Inside(EmbeddedDocumentStore store) implements DocumentServer {

        @Override
        public String uri() {
            return store.uri();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** Somebody else's, of which one database is the test's. */
    record Given(String uri, String database) implements DocumentServer {

        @Override
        public void close() {
            try (var client = MongoClients.create(uri)) {
                client.getDatabase(database).drop();
            }
        }
    }

    /** Serves until its input ends. */
    record Separate(Process process, String uri) implements DocumentServer {

        public static void main(String[] none) throws IOException {
            try (var store = EmbeddedDocumentStore.temporary()) {
                announce(store, System.out);
                while (System.in.read() >= 0) {
                    // nothing is asked of it
                }
            }
            Runtime.getRuntime().halt(0);
        }

        private static void announce(EmbeddedDocumentStore store, PrintStream out) {
            out.println(store.uri());
            out.flush();
        }

        private static Separate start(String heap) throws IOException {
            var process = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx" + heap,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Separate.class.getName()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var uri = process.inputReader().readLine();
            if (uri == null) {
                throw new IOException("the document server doesn't start");
            }
            return new Separate(process, uri);
        }

        /** What it has used so far. */
        public Duration processorTime() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        @Override
        public void close() {
            try {
                process.getOutputStream().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            process.onExit().join();
        }
    }
}
