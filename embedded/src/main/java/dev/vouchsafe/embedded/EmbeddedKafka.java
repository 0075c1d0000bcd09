package dev.vouchsafe.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker inside this JVM: one node that is its own controller, reachable on the loopback interface only.
 * Topics are not made by themselves; records are kept until a topic's own settings say otherwise.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final String KIND = "kafka";
    private static final int FORMAT = 1;

    private final DataFolder folder;
    private final KafkaRaftServer server;
    private final int port;
    private boolean closed;

    private EmbeddedKafka(DataFolder folder, KafkaRaftServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** A broker on a free port with a folder that vanishes on {@link #close()}. */
    public static EmbeddedKafka temporary() {
        return temporary(Map.of());
    }

    /** Like {@link #temporary()}, with broker settings by Kafka's own names laid over the defaults. */
    public static EmbeddedKafka temporary(Map<String, String> settings) {
        return start(DataFolder.temporary(KIND, FORMAT), 0, settings);
    }

    /**
     * A broker whose topics, records and offsets in this folder survive its end, however it comes.
     *
     * @param port the port to listen on, or 0 for a free one; it may differ from start to start
     * @throws UnusableDataFolder if the folder is in use, damaged, or not a broker's
     * @throws PortInUse if the port is taken
     */
    public static EmbeddedKafka start(Path folder, int port) {
        return start(folder, port, Map.of());
    }

    /**
     * Like {@link #start(Path, int)}, with broker settings by Kafka's own names (such as {@code message.max.bytes})
     * laid over the defaults.
     */
    public static EmbeddedKafka start(Path folder, int port, Map<String, String> settings) {
        return start(DataFolder.open(folder, KIND, FORMAT), port, settings);
    }

    private static EmbeddedKafka start(DataFolder folder, int wantedPort, Map<String, String> settings) {
        try {
            int port = Ports.free(wantedPort);
            Path log = folder.path().resolve("log");
            boolean orderly = BrokerFiles.endedOrderly(log);
            var config = new KafkaConfig(BrokerSettings.of(log, port, Ports.free(0), orderly, settings), false);
            return new EmbeddedKafka(folder, started(folder, log, config), port);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static KafkaRaftServer started(DataFolder folder, Path log, KafkaConfig config) {
        try {
            if (!Files.exists(log.resolve(BrokerFiles.FORMATTED))) {
                format(log);
            }
            BrokerFiles.check(log);
            return BrokerStart.start(config);
        } catch (RuntimeException | IOException e) {
            throw new UnusableDataFolder(folder.path(), "the broker can't start from it (" + e.getMessage() + ")", e);
        }
    }

    private static void format(Path log) throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setMetadataLogDirectory(log.toString())
                    .addDirectory(log.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception e) {
            throw new IOException("formatting failed: " + e.getMessage(), e);
        }
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    /** Stops the broker in an orderly way; a temporary one is forgotten. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }
}
