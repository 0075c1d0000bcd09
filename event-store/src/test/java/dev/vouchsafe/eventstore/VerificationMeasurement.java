package dev.vouchsafe.eventstore;

import com.sun.management.OperatingSystemMXBean;
import dev.vouchsafe.eventstore.LogVerification.Wrong;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long it takes to verify a log of a million commits of one event, or as many as
 * {@code -Dvouchsafe.verification.commits} says; no build runs it, since it is called no test. Of its own JVM it counts
 * the processor's time as well, since that does not depend on what else the machine does; with the embedded server it
 * has both sides in it.
 */
class VerificationMeasurement {

    private static final Logger LOGGER = LoggerFactory.getLogger(VerificationMeasurement.class);
    private static final int BATCH = 1_000;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A MongoDB is named as for the tests. */
    @Test
    void verifyAMillionCommits() {
        int commits = Integer.getInteger("vouchsafe.verification.commits", 1_000_000);
        try (TestServer server = GivenMongoDb.uri().isPresent() ? TestServer.mongoDb() : TestServer.embedded()) {
            CommitCollection stored = new CommitCollection(server.database(), Engines.SETTINGS);
            stored.createIndexes();
            Digest last = Digest.NONE;
            for (int position = 0; position < commits; position += BATCH) {
                List<SealedCommit> batch = SealedCommit.chain(batch(position), last);
                stored.insert(batch);
                last = batch.getLast().commit().hash();
            }
            LOGGER.info("{} commits of {} bytes", commits, stored.documentBefore(Long.MAX_VALUE).length);
            EventLog log = new EventLog(server.database(), Engines.SETTINGS);
            timed("verified " + log.head() + " events", () -> expectWhole(log.verify(), commits));
            Checkpoint recent = new Checkpoint(
                    commits - BATCH,
                    CommitSeal.hash(stored.documentBefore(commits - BATCH)).hex(),
                    commits - BATCH);
            timed("verified the last " + BATCH, () -> expectWhole(log.verify(recent, List.of(), whole -> {}), commits));
            timed("took a checkpoint", log::checkpoint);
        }
    }

    private static List<Commit> batch(int from) {
        List<Commit> commits = new ArrayList<>(BATCH);
        for (int position = from; position < from + BATCH; position++) {
            byte[] payload = ("{\"voucher\":\"PS-" + position + "\",\"days\":15,\"plannedFrom\":\"2021-03-15\"}")
                    .getBytes(StandardCharsets.UTF_8);
            commits.add(new Commit(
                    "0b0e7d1c-5f3a-4f0e-9a52-" + position,
                    List.of(new StoredEvent(
                            position,
                            "e-" + position,
                            "voucher.reserved",
                            "1",
                            Instant.EPOCH.plusSeconds(position),
                            Set.of(new Tag("voucher", "PS-" + position)),
                            Map.of("by", "somebody", "correlation", "c-" + position),
                            payload))));
        }
        return commits;
    }

    private static void expectWhole(LogVerification found, int commits) {
        if (found instanceof Wrong || found.whole().count() != commits) {
            throw new IllegalStateException("The log should be whole: " + found);
        }
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        long cpu = MACHINE.getProcessCpuTime();
        work.run();
        LOGGER.info(
                "{} in {} ms, {} ms of processor time",
                what,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                Duration.ofNanos(MACHINE.getProcessCpuTime() - cpu).toMillis());
    }
}
