package dev.vouchsafe.eventstore.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.vouchsafe.eventstore.EventStoreSettings;
import java.time.Duration;
import java.util.Random;
import org.axonframework.conversion.ChainingContentTypeConverter;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/**
 * What all tests of a run share. {@code -Dvouchsafe.faults.seed} repeats the faults and the payloads of an earlier run,
 * {@code -Dvouchsafe.faults.rounds} makes it longer.
 */
final class Run {

    static final long SEED = Long.getLong("vouchsafe.faults.seed", System.nanoTime());
    static final EventConverter CONVERTER = new DelegatingEventConverter(new ChainingContentTypeConverter());
    /** No wait of the suite is longer; it ends a run that hangs. */
    static final Duration PATIENCE = Duration.ofMinutes(3);
    /** How long a process waits for an answer of the server, in milliseconds. */
    static final int SOCKET_TIMEOUT = 1500;

    private static final Integer ROUNDS = Integer.getInteger("vouchsafe.faults.rounds");

    private Run() {}

    /** How many rounds of a kind: few in a build, and in a long run so many of the asked ones. */
    static int rounds(int few, double share) {
        return ROUNDS == null ? few : Math.max(few, (int) (ROUNDS * share));
    }

    /** The choices of one test; the same for a seed, whatever other tests run. */
    static Random choices(Class<?> test) {
        return new Random(SEED * 31 + test.getSimpleName().hashCode());
    }

    static EventStoreSettings settings(Duration patience) {
        return EventStoreSettings.defaults()
                .withPollInterval(Duration.ofMillis(10))
                .withBatchSize(64)
                .withPatience(patience)
                .withRecent(500, 1 << 20);
    }

    /** For those who are hurt: gives up on a silent server soon, and looks often whether it is back. */
    static MongoClient connect(String uri) {
        return client(
                uri,
                "connectTimeoutMS=5000&serverSelectionTimeoutMS=3000&heartbeatFrequencyMS=500&socketTimeoutMS="
                        + SOCKET_TIMEOUT);
    }

    /** For those who look at the outcome, on however busy a machine. */
    static MongoClient connectPatiently(String uri) {
        return client(uri, "connectTimeoutMS=60000&serverSelectionTimeoutMS=120000&socketTimeoutMS=120000");
    }

    private static MongoClient client(String uri, String options) {
        return MongoClients.create(uri + (uri.contains("?") ? "&" : "/?") + options);
    }
}
