package dev.vouchsafe.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.eventstore.LogVerification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two processes with four writers and a reader each, that reach one server through the proxy. One is patient and so always
 * hears how an append ended; the other gives up soon.
 */
final class Scene implements AutoCloseable {

    static final long SOON = 300;
    static final long PATIENT = 60_000;
    private static final Logger LOGGER = LoggerFactory.getLogger(Scene.class);

    private final String title;
    private final Path folder;
    private final String database = "faults-" + UUID.randomUUID();
    private final Ledger ledger = new Ledger();
    private final LogCheck check = new LogCheck();
    private final long begin = System.nanoTime();
    private final FaultProxy proxy;
    private final List<WriterChild> writers;
    private ServerProcess server;
    private Checkpoint whole = Checkpoint.START;
    private int rounds;

    /** @param under a command to start the server with, or none */
    Scene(String title, Path folder, Random choices, List<String> under) throws Exception {
        this.title = title;
        this.folder = folder;
        this.server = ServerProcess.start(folder, under);
        this.proxy = new FaultProxy(address(server.port()));
        String uri = "mongodb://127.0.0.1:" + proxy.port();
        this.writers = List.of(new WriterChild(uri, database, 0, PATIENT, choices.nextLong(), ledger),
                new WriterChild(uri, database, 1, SOON, choices.nextLong(), ledger));
        writers.forEach(WriterChild::awaitIdle);
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    Ledger ledger() {
        return ledger;
    }

    FaultProxy proxy() {
        return proxy;
    }

    ServerProcess server() {
        return server;
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

    void killServer() {
        server.close();
    }

    /** @param under a command to start the server with, or none */
    void startServer(List<String> under) throws Exception {
        server = ServerProcess.start(folder, under);
        proxy.leadTo(address(server.port()));
    }

    /** Waits until all writers are done, then compares the log, and what the readers saw, with what the writers were told. */
    void settle() {
        writers.forEach(WriterChild::awaitIdle);
        proxy.release();
        look(false);
    }

    private void look(boolean everything) {
        try (MongoClient client = Run.connect("mongodb://127.0.0.1:" + server.port())) {
            EventLog log = new EventLog(client.getDatabase(database), Run.settings(Duration.ofSeconds(1)));
            if (everything) {
                whole = Checkpoint.START;
                check.lookAtEverything(log, ledger);
            } else {
                check.look(log, ledger);
            }
            LogVerification verified = log.verify(whole, List.of(whole), progress -> { });
            assertThat(verified).as("the verification of the log").isInstanceOf(LogVerification.Whole.class);
            whole = verified.whole();
            assertThat(whole.position()).as("verified up to").isEqualTo(check.head());
        }
        for (WriterChild writer : writers) {
            assertThat(writer.seen(check.head())).as("what the reader saw of %s events", check.head()).isEqualTo(check.digest());
        }
    }

    /** Looks at everything once more, and prints the figures. */
    void finish() {
        look(true);
        LOGGER.info("{}: {} rounds, {} appends acknowledged, {} unknown ({} of them stored), {} rejected by their condition, "
                        + "{} events; {} inserts refused, {} hurt; {} s; -Dvouchsafe.faults.seed={}",
                title, rounds, ledger.count("stored"), ledger.count("unknown"), check.storedThoughUnknown(ledger),
                ledger.count("rejected"), check.head(), proxy.refused(), proxy.hurt(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(), Run.SEED);
    }

    @Override
    public void close() throws IOException {
        writers.forEach(WriterChild::close);
        proxy.close();
        server.close();
    }
}
