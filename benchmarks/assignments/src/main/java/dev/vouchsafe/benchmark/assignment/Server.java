package dev.vouchsafe.benchmark.assignment;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;

/** The broker or the document server in a process of its own. Ends with its input. */
public final class Server {

    private Server() {}

    /** Arguments: {@code broker} or {@code documents}, and the folder of its data. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        if (arguments[0].equals("broker")) {
            try (var kafka = EmbeddedKafka.start(folder, 0)) {
                serve(kafka.bootstrapServers());
            }
        } else {
            try (var documents = EmbeddedDocumentStore.start(folder, 0)) {
                serve(documents.uri());
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void serve(String address) throws IOException {
        System.out.println("ok address=" + address);
        while (System.in.read() >= 0) {
            // nothing is asked of it; the end of its input is the end of the run
        }
    }
}
