package dev.vouchsafe.eventstore.faults;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import dev.vouchsafe.eventstore.MongoTokenStore;
import dev.vouchsafe.eventstore.TokenStoreSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;

/**
 * A process that claims a token, counts it on a few times and releases it or lets the claim lapse. Told {@code fight
 * times} it claims that often, tells each step and answers {@code idle}. Its clock jumps by an hour, both ways.
 */
final class TokenProcess {

    static final Duration CLAIM = Duration.ofMillis(150);
    static final String PROCESSOR = "fought-for";

    private final MongoClient client;
    private final String database;
    private final String node;
    private final Random random;
    private final Parent parent;
    private MongoTokenStore store;

    private TokenProcess(MongoClient client, String[] arguments, Parent parent) {
        this.client = client;
        this.database = arguments[1];
        this.node = arguments[2];
        this.random = new Random(Long.parseLong(arguments[3]));
        this.parent = parent;
    }

    /** Arguments: URI, database, node, seed. */
    public static void main(String[] arguments) throws IOException {
        Parent parent = new Parent();
        try (MongoClient client = Run.connect(arguments[0])) {
            TokenProcess process = new TokenProcess(client, arguments, parent);
            parent.tell("ready");
            for (String line = parent.hear(); line != null; line = parent.hear()) {
                int claims = Integer.parseInt(line.split(" ")[1]);
                while (claims > 0) {
                    claims -= process.claim() ? 1 : 0;
                }
                process.release();
                parent.tell("idle");
            }
        } catch (Exception e) {
            parent.tell("failed", e);
        }
        Runtime.getRuntime().halt(0);
    }

    /** A claim whose release is not answered lapses. */
    private void release() throws Exception {
        try {
            store.releaseClaim(PROCESSOR, 0, null).get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof MongoException)) {
                throw e;
            }
        }
    }

    private boolean claim() throws Exception {
        Duration jumped = Duration.ofHours(random.nextInt(6) == 0 ? random.nextInt(3) - 1 : 0);
        store = new MongoTokenStore(
                client.getDatabase(database),
                TokenStoreSettings.defaults()
                        .withNode(node)
                        .withClaims(CLAIM, Clock.offset(Clock.systemUTC(), jumped)));
        try {
            TrackingToken claimed = store.fetchToken(PROCESSOR, 0, null).get();
            parent.tell("claimed", node);
            count(claimed.position().orElseThrow());
            if (random.nextBoolean()) {
                store.releaseClaim(PROCESSOR, 0, null).get();
            }
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnableToClaimTokenException) {
                return false;
            }
            if (e.getCause() instanceof MongoException) {
                return true; // no answer: whether the claim is held will be seen
            }
            throw e;
        }
    }

    private void count(long from) throws Exception {
        int times = random.nextInt(8);
        for (long next = from + 1; next <= from + times; next++) {
            try {
                store.storeToken(new GlobalSequenceTrackingToken(next), PROCESSOR, 0, null)
                        .get();
                parent.tell("stored", node, next);
            } catch (ExecutionException e) {
                parent.tell(e.getCause() instanceof UnableToClaimTokenException ? "lost" : "unknown", node, next);
                return;
            }
        }
    }
}
