package dev.vouchsafe.platform.rebuild;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.readmodel.Rebuild;
import dev.vouchsafe.platform.readmodel.Rebuild.State;
import dev.vouchsafe.platform.readmodel.Rebuild.Switching;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.RunningService;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import dev.vouchsafe.platform.sample.TicketDecisions.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A list of tickets to rebuild, on a store of the test's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TicketRebuilds {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final LongConsumer UNTOUCHED = position -> {};
    private EmbeddedDocumentStore store;

    @BeforeAll
    void startStore() {
        store = EmbeddedDocumentStore.temporary();
    }

    @AfterAll
    void stopStore() {
        store.close();
    }

    @AfterEach
    void letGo() {
        TicketList.beforeRebuilding = UNTOUCHED;
        TicketList.beforeFollowing = UNTOUCHED;
    }

    /** Holds the rebuild up at a position. */
    static final class Hold {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        Hold(long at) {
            TicketList.beforeRebuilding = position -> {
                if (position == at) {
                    reached.countDown();
                    awaitQuietly(letGo);
                }
            };
        }

        void reached() {
            awaitQuietly(reached);
        }

        void letGo() {
            letGo.countDown();
        }

        private static void awaitQuietly(CountDownLatch latch) {
            await().atMost(PATIENCE).until(() -> latch.getCount() == 0);
        }
    }

    RunningService on(String database, String... settings) {
        var all = new ArrayList<>(List.of(
                "vouchsafe.rebuild.interval=20ms",
                "vouchsafe.rebuild.batch=7",
                "vouchsafe.rebuild.share=1",
                "vouchsafe.rebuild.keep-old=0s",
                "vouchsafe.node=only"));
        all.addAll(List.of(settings));
        return RunningService.on(store, "rebuild-" + database, TicketList.class, all.toArray(String[]::new));
    }

    static void openAndTake(RunningService service, int from, int to) {
        var commands = service.bean(Commands.class);
        IntStream.range(from, to).forEach(n -> {
            commands.send(new Open(ticket(n), null, NOW), Causes.message("o-" + n));
            commands.send(new Take(ticket(n), "H-" + n, NOW), Causes.message("t-" + n));
        });
    }

    static String ticket(int n) {
        return "T-%04d".formatted(n);
    }

    static Map<String, String> taken(int tickets) {
        var all = new HashMap<String, String>();
        IntStream.range(0, tickets).forEach(n -> all.put(ticket(n), "H-" + n));
        return all;
    }

    static Optional<Rebuild> start(RunningService service) {
        return service.bean(Rebuilds.class).start(TicketList.NAME, "otto", Switching.ALWAYS, false);
    }

    static State state(RunningService service, String id) {
        return service.bean(Rebuilds.class).find(id).orElseThrow().state();
    }

    static Rebuild ended(RunningService service, String id) {
        await().atMost(PATIENCE).until(() -> state(service, id) == State.FINISHED);
        return service.bean(Rebuilds.class).find(id).orElseThrow();
    }

    /** What the list holds when it has followed the log so far. */
    static Map<String, String> live(RunningService service, Duration patience) {
        service.bean(Followers.class).awaitAll(service.bean(LogReader.class).head(), patience);
        var all = new HashMap<String, String>();
        service.bean(ReadModels.class)
                .live(TicketList.NAME)
                .find()
                .batchSize(500)
                .forEach(row -> all.put(row.getString("_id"), row.getString("holder")));
        return all;
    }

    static List<String> collections(RunningService service) {
        return service.bean(MongoDatabase.class).listCollectionNames().into(new ArrayList<>());
    }
}
