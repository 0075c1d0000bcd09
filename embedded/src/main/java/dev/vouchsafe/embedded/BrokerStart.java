package dev.vouchsafe.embedded;

import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a broker so that one that gives up, which would end this process, is an exception instead. */
final class BrokerStart {

    private static final Logger log = LoggerFactory.getLogger(BrokerStart.class);

    private BrokerStart() {}

    /** One at a time, since what Kafka does to end a process is set for the whole of it. */
    static synchronized KafkaRaftServer start(KafkaConfig config) {
        Thread starter = Thread.currentThread();
        var givenUp = new AtomicReference<@Nullable String>();
        Exit.Procedure giveUp = (status, message) -> {
            givenUp.compareAndSet(null, message == null ? "its files are damaged" : message);
            if (Thread.currentThread() != starter) {
                starter.interrupt();
            }
            throw new IllegalStateException(givenUp.get());
        };
        Exit.setExitProcedure(giveUp);
        Exit.setHaltProcedure(giveUp);
        RestingBroker.stopRates();
        KafkaRaftServer server = null;
        try {
            server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            RestingBroker.stopNeedlessTimers();
            return server;
        } catch (Exception e) {
            // Whichever thread gave up, the starting one may have been interrupted for it.
            boolean interrupted = Thread.interrupted() && givenUp.get() == null;
            stop(server);
            if (interrupted) {
                starter.interrupt();
            }
            throw new IllegalStateException(givenUp.get() == null ? e.getMessage() : givenUp.get(), e);
        } finally {
            Exit.resetExitProcedure();
            Exit.resetHaltProcedure();
        }
    }

    private static void stop(@Nullable KafkaRaftServer server) {
        try {
            if (server != null) {
                server.shutdown();
            }
        } catch (RuntimeException e) {
            log.debug("A broker that didn't start didn't stop either", e);
        }
    }
}
