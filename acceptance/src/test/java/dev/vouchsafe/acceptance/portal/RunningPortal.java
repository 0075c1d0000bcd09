package dev.vouchsafe.acceptance.portal;

import dev.vouchsafe.acceptance.MainJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * The whole system as the main job starts it, with the scenario of the journeys played: two partners, two customers,
 * vouchers that nobody has taken up. One for each process of tests: a journey takes a voucher of its own.
 */
final class RunningPortal {

    private static final Path SCENARIO = Path.of("src/test/resources/portal/journeys.ndjson");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");
    private static final Duration START = Duration.ofMinutes(5);

    /** Of a system that runs already; none is started then. */
    private static String address = System.getProperty("vouchsafe.portal");

    private RunningPortal() {}

    /** The portal's address, such as {@code http://localhost:8087}. */
    static synchronized String address() {
        if (address == null) {
            address = started(SCENARIO);
        }
        return address;
    }

    /** Plays another scenario first; nothing may have been started before. */
    static synchronized void play(Path scenario) {
        if (address == null) {
            address = started(scenario);
        }
    }

    private static String started(Path scenario) {
        try {
            Path place = Files.createTempDirectory("portal");
            MainJob job = MainJob.start(place, "--scenario", scenario.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(job::kill));
            Awaitility.await()
                    .atMost(START)
                    // After the play the next steps are said; before it there are no people to pick.
                    .until(() -> job.output().contains("export TOKEN="));
            var found = ADDRESS.matcher(job.output());
            found.find();
            return found.group().substring(0, found.group().length() - 1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
