package dev.vouchsafe.standalone;

import dev.vouchsafe.standalone.launch.Installation;
import java.util.concurrent.CountDownLatch;

/** A request to end: Ctrl-C, or the operating system's request to end. */
final class Shutdown {

    private static volatile boolean requested;

    private Shutdown() {}

    /** Has the system stopped in an orderly way when the process is asked to end. */
    static void closes(Installation system) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            requested = true;
                            system.close();
                        },
                        "shutdown"));
    }

    /** Whether the process was asked to end: then whatever fails fails because of that. */
    static boolean requested() {
        return requested;
    }

    /** Waits until the process is asked to end. */
    static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
