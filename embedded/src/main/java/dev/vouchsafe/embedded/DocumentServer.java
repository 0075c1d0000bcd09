package dev.vouchsafe.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The document server as a process of its own: {@code DocumentServer FOLDER PORT}. It ends when it is asked to. */
public final class DocumentServer {

    private DocumentServer() {}

    /** @param arguments the folder and the port */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedDocumentStore store =
                EmbeddedDocumentStore.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        new CountDownLatch(1).await();
    }
}
