package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * What the image of Kafka makes of its environment before a broker starts: its settings, and a folder that has a form.
 */
final class BrokerFiles {

    private static final String PREFIX = "KAFKA_";
    private static final String FORMATTED = "meta.properties";

    /** A broker of the topology shares two cores with all else. */
    private static final Map<String, String> SMALL_MACHINE = Map.of(
            "num.network.threads", "2",
            "num.io.threads", "2",
            "background.threads", "2",
            "offsets.topic.num.partitions", "6",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.num.partitions", "1",
            "group.initial.rebalance.delay.ms", "300",
            "log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024));

    private BrokerFiles() {}

    /**
     * The settings by Kafka's own names: one underscore is a dot, two are one, three are a dash.
     *
     * @param environment of the container
     */
    static Map<String, String> settings(Map<String, String> environment) {
        Map<String, String> settings = new LinkedHashMap<>(SMALL_MACHINE);
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                settings.put(
                        name.substring(PREFIX.length())
                                .toLowerCase(Locale.ROOT)
                                .replace("___", "-")
                                .replace("__", "\0")
                                .replace('_', '.')
                                .replace('\0', '_'),
                        value);
            }
        });
        return settings;
    }

    /** Writes the file of settings, and gives the folder its form where it has none. */
    static Path prepare(Map<String, String> settings, String cluster, Path file) {
        Path log = Path.of(settings.getOrDefault("log.dirs", ""));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    settings.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .sorted()
                            .collect(Collectors.joining("\n", "", "\n")));
            if (!Files.exists(log.resolve(FORMATTED))) {
                Files.createDirectories(log);
                new Formatter()
                        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                        .setNodeId(Integer.parseInt(settings.getOrDefault("node.id", "")))
                        .setClusterId(cluster)
                        .setControllerListenerName(settings.getOrDefault("controller.listener.names", ""))
                        .setMetadataLogDirectory(log.toString())
                        .addDirectory(log.toString())
                        .setReleaseVersion(MetadataVersion.latestProduction())
                        .run();
            }
            return file;
        } catch (IOException e) {
            throw new RunStopped("The folder " + log + " can't be written: " + e + ".", e);
        } catch (Exception e) {
            throw new RunStopped("The folder " + log + " can't be given its form: " + e.getMessage() + ".", e);
        }
    }
}
