package dev.vouchsafe.standalone.launch;

import static java.util.Objects.requireNonNull;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.standalone.RunStopped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The broker and the document server of one system: those that are given, and else embedded ones. */
final class Servers {

    /**
     * No other process writes these logs, fights for their tokens or asks for their rebuilds: who looks for that is at
     * rest most of the time.
     */
    private static final Map<String, Object> STORE_ALONE = Map.of(
            "event-store.poll-interval", "15s",
            "vouchsafe.followers.claim", "60s",
            "vouchsafe.followers.look", "5s",
            "vouchsafe.rebuild.interval", "2m",
            "vouchsafe.mongodb.answers-within", "1m");

    /**
     * No other process consumes for the services. And the broker doesn't collect its clients' metrics, nor does anybody
     * read them by JMX: each client needn't keep a second and a third copy of them.
     */
    private static final Map<String, Object> BROKER_ALONE = Map.of(
            "vouchsafe.messaging.alone",
            true,
            "spring.kafka.properties[enable.metrics.push]",
            "false",
            "spring.kafka.properties[metric.reporters]",
            "");

    /** The server is part of this process: on a busy machine it may be slow, it is never away. */
    private static final String PART_OF_THIS = "/?heartbeatFrequencyMS=60000&serverSelectionTimeoutMS=60000"
            + "&connectTimeoutMS=20000&socketTimeoutMS=60000&waitQueueTimeoutMS=60000";

    private static final int PATIENCE_SECONDS = 10;

    private final GivenServers given;
    private @Nullable String bootstrapServers;
    private @Nullable String documents;

    Servers(GivenServers given) {
        this.given = given;
    }

    /**
     * The broker is there after this.
     *
     * @return what has to be closed when nobody needs it any more
     */
    AutoCloseable kafka(SystemFolder folder, int port) {
        if (given.kafka() != null) {
            BrokerConnection.check(given.kafka());
            bootstrapServers = given.kafka();
            return Servers::notOurs;
        }
        EmbeddedKafka embedded = EmbeddedKafka.start(folder.kafka(), port);
        bootstrapServers = embedded.bootstrapServers();
        return embedded;
    }

    /** The same of the document server. */
    AutoCloseable documents(SystemFolder folder, int port) {
        if (given.mongodb() != null) {
            check(given.mongodb());
            documents = given.mongodb();
            return Servers::notOurs;
        }
        EmbeddedDocumentStore embedded = EmbeddedDocumentStore.start(folder.documents(), port);
        documents = embedded.uri();
        return embedded;
    }

    private static void notOurs() {
        // whoever started it stops it
    }

    private static void check(String uri) {
        try (MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .build())) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        } catch (IllegalArgumentException | MongoException e) {
            throw new RunStopped(
                    "The document server of --mongodb can't be used: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("no answer") + ".",
                    e);
        }
    }

    /** What makes a service run on them. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.kafka.bootstrap-servers", bootstrapServers());
        if (given.kafka() == null) {
            settings.putAll(BROKER_ALONE);
        }
        if (given.mongodb() == null) {
            settings.put("vouchsafe.mongodb.uri", documents() + PART_OF_THIS);
            settings.putAll(STORE_ALONE);
        } else {
            settings.put("vouchsafe.mongodb.uri", given.mongodb());
        }
        return settings;
    }

    String bootstrapServers() {
        return requireNonNull(bootstrapServers);
    }

    String documents() {
        return requireNonNull(documents);
    }
}
