package dev.vouchsafe.standalone;

import dev.vouchsafe.standalone.launch.Installation;
import java.util.concurrent.CountDownLatch;

/** The end from outside: Ctrl-C, or the operating system's request to end. */
final class Ending {

    private static volatile boolean requested;

    private Ending() {}

    /** Has the system stopped in an orderly way when the process is told to end. */
    static void stops(Installation system) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            requested = true;
                            system.close();
                        },
                        "ending"));
    }

    /** Whether the process was told to end: then whatever fails fails because of that. */
    static boolean requested() {
        return requested;
    }

    /** Waits until the process is told to end. */
    static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
