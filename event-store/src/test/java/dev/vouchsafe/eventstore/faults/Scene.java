package dev.vouchsafe.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.eventstore.LogVerification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two processes with four writers and a reader each, that reach one server through the proxy. One is patient and so
 * always hears how an append ended; the other gives up soon.
 */
final class Scene implements AutoCloseable {

    static final long SOON = 300;
    static final long PATIENT = 60_000;
    private static final Logger LOGGER = LoggerFactory.getLogger(Scene.class);

    private final String title;
    private final String database = "faults-" + UUID.randomUUID();
    private final Ledger ledger = new Ledger();
    private final LogCheck check = new LogCheck();
    private final long begin = System.nanoTime();
    private final FaultProxy proxy;
    private final Random choices;
    private final List<WriterChild> writers = new ArrayList<>();
    private Server server;
    private Checkpoint whole = Checkpoint.START;
    private int rounds;
    private int started;

    Scene(String title, Server server, Random choices) throws Exception {
        this.title = title;
        this.server = server;
        this.choices = choices;
        this.proxy = new FaultProxy(server.address());
        writers.add(start(PATIENT));
        writers.add(start(SOON));
        writers.forEach(WriterChild::awaitIdle);
    }

    /** A process with writers of its own, whose numbers nobody had before. */
    private WriterChild start(long patience) throws Exception {
        return new WriterChild(server.uri(proxy.address()), database, started++, patience, choices.nextLong(), ledger);
    }

    /** Starts a process in place of one that was killed. */
    void startAgain(int index) throws Exception {
        writers.set(index, start(index == 0 ? PATIENT : SOON));
    }

    String database() {
        return database;
    }

    Ledger ledger() {
        return ledger;
    }

    FaultProxy proxy() {
        return proxy;
    }

    WriterChild writer(int index) {
        return writers.get(index);
    }

    /** Begins a round in which every writer makes a number of appends. */
    void go(int appends) {
        rounds++;
        writers.forEach(writer -> writer.go("r" + rounds, appends));
    }

    String round() {
        return "r" + rounds;
    }

    void awaitEnded(int appends) {
        ledger.await(appends + " appends to end", () -> ledger.ended() >= appends);
    }

    /** Leads the writers to another server, which has the data of the one before. */
    void leadTo(Server successor) {
        server = successor;
        proxy.leadTo(successor.address());
    }

    /**
     * Waits until all writers are done, then compares the log, and what the readers saw, with what the writers were
     * told.
     */
    void settle() throws InterruptedException {
        writers.forEach(WriterChild::awaitIdle);
        proxy.release();
        look(false);
        if (rounds % 25 == 0) {
            figures();
        }
    }

    private void look(boolean everything) {
        try (MongoClient client = Run.connectPatiently(server.uri(server.address()))) {
            EventLog log = new EventLog(client.getDatabase(database), Run.settings(Duration.ofSeconds(1)));
            if (everything) {
                whole = Checkpoint.START;
                check.lookAtEverything(log, ledger);
            } else {
                check.look(log, ledger);
            }
            LogVerification verified = log.verify(whole, List.of(whole), progress -> {});
            assertThat(verified).as("the verification of the log").isInstanceOf(LogVerification.Whole.class);
            whole = verified.whole();
            assertThat(whole.position()).as("verified up to").isEqualTo(check.head());
        }
        for (WriterChild writer : writers) {
            assertThat(writer.seen(check.head()))
                    .as("what the reader saw of %s events", check.head())
                    .isEqualTo(check.digest());
        }
    }

    /** No outage here outlasts the patience of the first process, so it is told of each append what became of it. */
    void finishWithNothingUnknownToThePatient() {
        assertThat(ledger.unknownToTheFirst(WriterChild.WRITERS))
                .as("appends of unknown outcome, of the process with %s ms of patience", PATIENT)
                .isEmpty();
        finish();
    }

    /** Looks at everything once more, and prints the figures. */
    void finish() {
        look(true);
        figures();
    }

    private void figures() {
        LOGGER.info(
                "{}: {} rounds, {} appends acknowledged, {} unknown ({} of them stored), {} not stored for sure, {} rejected by their condition, "
                        + "{} events; {} inserts refused, {} hurt; {} s; -Dvouchsafe.faults.seed={}",
                title,
                rounds,
                ledger.count("stored"),
                ledger.count("unknown"),
                check.storedThoughUnknown(ledger),
                ledger.count("refused"),
                ledger.count("rejected"),
                check.head(),
                proxy.refused(),
                proxy.hurt(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                Run.SEED);
    }

    @Override
    public void close() throws IOException {
        writers.forEach(WriterChild::close);
        proxy.close();
        try (MongoClient client = Run.connectPatiently(server.uri(server.address()))) {
            client.getDatabase(database).drop();
        }
    }
}
