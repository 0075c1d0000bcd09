package dev.vouchsafe.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a one-node broker that shares a small machine with everything else. */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String BROKER = "BROKER";

    private BrokerSettings() {}

    /**
     * Defaults, with the given settings laid over them. Ports are not kept in the data, so they may change from start
     * to start.
     *
     * @param orderly whether the broker that had the folder before, if any, has ended in an orderly way
     */
    static Map<String, String> of(
            Path log, int port, int controllerPort, boolean orderly, Map<String, String> overriding) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(place(log, port, controllerPort));
        settings.putAll(onlyNode());
        settings.putAll(smallMachine());
        settings.putAll(quickStart());
        settings.putAll(orderly ? seldomHeartbeats() : shortSession());
        settings.putAll(overriding);
        return settings;
    }

    private static Map<String, String> place(Path log, int port, int controllerPort) {
        return Map.of(
                "node.id",
                String.valueOf(NODE),
                "process.roles",
                "broker,controller",
                "log.dirs",
                log.toString(),
                "listeners",
                BROKER + "://" + Ports.LOOPBACK + ":" + port + "," + CONTROLLER + "://" + Ports.LOOPBACK + ":"
                        + controllerPort,
                "advertised.listeners",
                BROKER + "://" + Ports.LOOPBACK + ":" + port,
                "listener.security.protocol.map",
                BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                BROKER,
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE + "@" + Ports.LOOPBACK + ":" + controllerPort);
    }

    private static Map<String, String> onlyNode() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "min.insync.replicas", "1",
                "auto.create.topics.enable", "false",
                // No records of nothing, twice a second.
                "metadata.max.idle.interval.ms", "0",
                "log.retention.ms", "-1",
                "message.max.bytes", String.valueOf(8 * 1024 * 1024));
    }

    private static Map<String, String> smallMachine() {
        return Map.ofEntries(
                Map.entry("num.network.threads", "1"),
                Map.entry("listener.name.controller.num.network.threads", "1"),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("num.io.threads", "1"),
                Map.entry("background.threads", "2"),
                Map.entry("num.replica.fetchers", "1"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("offsets.topic.num.partitions", "2"),
                Map.entry("offsets.load.buffer.size", "262144"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                // Whoever asks about the broker asks Kafka: nobody reads some thousand figures of it by JMX.
                Map.entry("metrics.jmx.exclude", ".*"),
                Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(2 * 1024 * 1024)),
                Map.entry("log.cleaner.io.buffer.size", String.valueOf(64 * 1024)),
                Map.entry("log.index.size.max.bytes", String.valueOf(1024 * 1024)),
                Map.entry("log.segment.bytes", String.valueOf(128 * 1024 * 1024)));
    }

    private static Map<String, String> quickStart() {
        return Map.of(
                // Members that start together join at once. One that came later would wait for a heartbeat and a fetch.
                "group.initial.rebalance.delay.ms", "300",
                // One that ended in this way has no session, for whose end the next start would wait.
                "controlled.shutdown.enable", "true",
                "controller.quorum.election.timeout.ms", "300",
                "controller.quorum.election.backoff.max.ms", "300",
                "unclean.leader.election.enable", "true");
    }

    /** The node's controller hears from its broker, and looks whether it did, as seldom as it can be. */
    private static Map<String, String> seldomHeartbeats() {
        return Map.of("broker.session.timeout.ms", "9000", "broker.heartbeat.interval.ms", "4000");
    }

    /** After a kill the start waits until the session of the one before has run out, by the new one's settings. */
    private static Map<String, String> shortSession() {
        return Map.of("broker.session.timeout.ms", "2000", "broker.heartbeat.interval.ms", "900");
    }
}
