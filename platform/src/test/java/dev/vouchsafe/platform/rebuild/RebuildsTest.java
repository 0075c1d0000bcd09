package dev.vouchsafe.platform.rebuild;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.log.EventLog;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RebuildsTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LongConsumer UNTOUCHED = position -> { };
    private static EmbeddedDocumentStore store;

    @BeforeAll
    static void startStore() {
        store = EmbeddedDocumentStore.temporary();
    }

    @AfterAll
    static void stopStore() {
        store.close();
    }

    @AfterEach
    void letGo() {
        TicketList.beforeRebuilding = UNTOUCHED;
    }

    @Test
    void whatIsRebuiltIsTheSameAlthoughCommandsGoOn() throws InterruptedException {
        try (var service = on("commands-go-on"); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            openAndTake(service, 0, 200);
            var over = new AtomicBoolean();
            var more = new AtomicInteger(200);
            var writer = threads.submit(() -> {
                while (!over.get()) {
                    openAndTake(service, more.get(), more.get() + 1);
                    more.incrementAndGet();
                }
            });
            await().until(() -> more.get() > 210);

            var rebuild = ended(service, start(service).orElseThrow().id());
            over.set(true);
            await().atMost(PATIENCE).until(writer::isDone);

            assertThat(rebuild.state()).isEqualTo(State.FINISHED);
            assertThat(rebuild.switched()).isTrue();
            assertThat(rebuild.comparison().equal()).isTrue();
            assertThat(rebuild.comparison().differing()).isZero();
            assertThat(rebuild.comparison().live()).isEqualTo(rebuild.comparison().rebuilt());
            assertThat(rebuild.comparison().live().documents()).isGreaterThanOrEqualTo(210);
            assertThat(rebuild.position()).isLessThanOrEqualTo(service.bean(EventLog.class).head());
            assertThat(live(service, PATIENCE)).isEqualTo(taken(more.get()));
            assertThat(service.bean(ReadModels.class).live(TicketList.NAME).getNamespace().getCollectionName()).isEqualTo("ticket_list_2");
            await().atMost(PATIENCE).until(() -> !collections(service).contains("ticket_list"));
        }
    }

    @Test
    void readersSeeNoHoleDuringAndAfterTheSwitch() {
        try (var service = on("no-hole"); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            openAndTake(service, 0, 60);
            assertThat(live(service, PATIENCE)).hasSize(60);
            var over = new AtomicBoolean();
            var seen = new ArrayList<Long>();
            var reader = threads.submit(() -> {
                while (!over.get()) {
                    seen.add(service.bean(ReadModels.class).live(TicketList.NAME).countDocuments());
                }
            });

            for (int time = 0; time < 3; time++) {
                assertThat(ended(service, start(service).orElseThrow().id()).switched()).isTrue();
            }
            over.set(true);
            await().atMost(PATIENCE).until(reader::isDone);

            assertThat(seen).isNotEmpty().containsOnly(60L);
        }
    }

    @Test
    void aDifferenceMadeByHandIsReportedWithTheFirstDocumentAndPutRight() {
        try (var service = on("by-hand")) {
            openAndTake(service, 0, 30);
            live(service, PATIENCE);
            var rows = service.bean(ReadModels.class).live(TicketList.NAME);
            rows.updateOne(eq("T-0017"), set("holder", "somebody"));
            rows.deleteOne(eq("T-0023"));
            rows.insertOne(new Document("_id", "T-9999").append("holder", "nobody"));

            var comparison = ended(service, start(service).orElseThrow().id()).comparison();

            assertThat(comparison.equal()).isFalse();
            assertThat(comparison.differing()).isEqualTo(3);
            assertThat(comparison.first().id()).isEqualTo("T-0017");
            assertThat(comparison.first().live()).contains("somebody");
            assertThat(comparison.first().rebuilt()).contains("H-17").doesNotContain("somebody");
            assertThat(live(service, PATIENCE)).isEqualTo(taken(30));
        }
    }

    @Test
    void aDifferentOneIsNotSwitchedToIfThatWasAsked() {
        try (var service = on("if-equal")) {
            openAndTake(service, 0, 5);
            live(service, PATIENCE);
            service.bean(ReadModels.class).live(TicketList.NAME).updateOne(eq("T-0003"), set("holder", "somebody"));

            var rebuild = ended(service, service.bean(Rebuilds.class).start(TicketList.NAME, "otto", Switching.IF_EQUAL, false).orElseThrow().id());

            assertThat(rebuild.switched()).isFalse();
            assertThat(rebuild.comparison().first().id()).isEqualTo("T-0003");
            assertThat(live(service, PATIENCE)).containsEntry("T-0003", "somebody");
            await().atMost(PATIENCE).until(() -> !collections(service).contains("ticket_list_2"));
        }
    }

    @Test
    void aStoppedOneGoesOnWhereItStood() {
        try (var service = on("stopped")) {
            openAndTake(service, 0, 50);
            var held = new Hold(40);
            var id = start(service).orElseThrow().id();
            held.reached();

            var stopped = service.bean(Rebuilds.class).stop(id).orElseThrow();
            held.letGo();
            assertThat(stopped.state()).isEqualTo(State.STOPPED);
            assertThat(stopped.position()).isBetween(0L, 39L);
            var applied = new ArrayList<Long>();
            TicketList.beforeRebuilding = applied::add;
            var goingOn = start(service).orElseThrow();
            assertThat(goingOn.id()).isEqualTo(id);
            var ended = ended(service, id);

            assertThat(ended.comparison().equal()).isTrue();
            assertThat(applied.getFirst()).isBetween(1L, 41L);
        }
    }

    @Test
    void aStoppedOneCanBeBegunAnew() {
        try (var service = on("afresh")) {
            openAndTake(service, 0, 50);
            var held = new Hold(40);
            var id = start(service).orElseThrow().id();
            held.reached();
            service.bean(Rebuilds.class).stop(id);
            held.letGo();

            var anew = service.bean(Rebuilds.class).start(TicketList.NAME, "otto", Switching.ALWAYS, true).orElseThrow();

            assertThat(anew.id()).isNotEqualTo(id);
            assertThat(ended(service, anew.id()).comparison().equal()).isTrue();
            assertThat(service.bean(Rebuilds.class).find(id)).get().extracting(Rebuild::state).isEqualTo(State.DISCARDED);
            await().atMost(PATIENCE).until(() -> !collections(service).contains("ticket_list_2"));
        }
    }

    @Test
    void afterACrashItIsTakenUp() {
        String id;
        var held = new Hold(40);
        var service = on("crash");
        try {
            openAndTake(service, 0, 50);
            id = start(service).orElseThrow().id();
            held.reached();
            TicketList.beforeRebuilding = position -> {
                throw new IllegalStateException("the process is going down");
            };
            held.letGo();
        } finally {
            service.close();
        }
        var applied = new ArrayList<Long>();
        TicketList.beforeRebuilding = applied::add;
        try (var again = on("crash")) {
            var ended = ended(again, id);

            assertThat(ended.comparison().equal()).isTrue();
            assertThat(applied.getFirst()).isBetween(1L, 41L);
            assertThat(live(again, PATIENCE)).isEqualTo(taken(50));
        }
    }

    @Test
    void ofTwoRequestsAtOnceOneIsServed() throws InterruptedException {
        try (var service = on("at-once"); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            openAndTake(service, 0, 20);
            var held = new Hold(5);
            var answers = threads.invokeAll(IntStream.range(0, 4).<Callable<Optional<Rebuild>>>mapToObj(n -> () -> start(service)).toList())
                    .stream().map(answer -> answer.resultNow()).toList();
            held.reached();
            held.letGo();

            assertThat(answers.stream().filter(Optional::isPresent)).hasSize(1);
            ended(service, answers.stream().flatMap(Optional::stream).findFirst().orElseThrow().id());
            assertThat(service.bean(Rebuilds.class).all()).hasSize(1);
        }
    }

    @Test
    void oneThatFailsSaysWhyAndGoesOnWhenItIsAskedForAgain() {
        try (var service = on("failing")) {
            openAndTake(service, 0, 20);
            TicketList.beforeRebuilding = position -> {
                if (position == 13) {
                    throw new IllegalStateException("cannot be applied now");
                }
            };
            var id = start(service).orElseThrow().id();
            await().atMost(PATIENCE).until(() -> state(service, id) == State.FAILED);
            assertThat(service.bean(Rebuilds.class).find(id).orElseThrow().failure()).contains("cannot be applied now");
            TicketList.beforeRebuilding = UNTOUCHED;

            assertThat(start(service)).get().extracting(Rebuild::id).isEqualTo(id);
            assertThat(ended(service, id).comparison().equal()).isTrue();
        }
    }

    @Test
    void anEmptyLogIsRebuiltToo() {
        try (var service = on("empty")) {
            var rebuild = ended(service, start(service).orElseThrow().id());

            assertThat(rebuild.comparison().live().documents()).isZero();
            assertThat(rebuild.switched()).isTrue();
        }
    }

    @Test
    void ofTwoProcessesTheOneThatFollowsDoesItAndTheOtherIsSwitchedToo() {
        try (var one = on("two", "vouchsafe.node=one"); var other = on("two", "vouchsafe.node=other")) {
            openAndTake(one, 0, 20);
            await().atMost(PATIENCE).until(() -> one.bean(Followers.class).follows(TicketList.NAME) || other.bean(Followers.class).follows(TicketList.NAME));
            var idle = one.bean(Followers.class).follows(TicketList.NAME) ? other : one;

            var ended = ended(idle, start(idle).orElseThrow().id());

            assertThat(ended.comparison().equal()).isTrue();
            assertThat(idle.bean(ReadModels.class).live(TicketList.NAME).countDocuments()).isEqualTo(20);
            assertThat(idle.bean(ReadModels.class).live(TicketList.NAME).getNamespace()).isEqualTo(one.bean(ReadModels.class).live(TicketList.NAME).getNamespace());
        }
    }

    /** Holds the rebuild up at a position. */
    private static final class Hold {
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

    private static RunningService on(String database, String... settings) {
        var all = new ArrayList<>(List.of("vouchsafe.rebuild.interval=20ms", "vouchsafe.rebuild.batch=7", "vouchsafe.rebuild.share=1",
                "vouchsafe.rebuild.keep-old=0s", "vouchsafe.node=only"));
        all.addAll(List.of(settings));
        return RunningService.on(store, "rebuild-" + database, TicketList.class, all.toArray(String[]::new));
    }

    private static void openAndTake(RunningService service, int from, int to) {
        var commands = service.bean(Commands.class);
        IntStream.range(from, to).forEach(n -> {
            commands.send(new Open(ticket(n), null, NOW), Causes.message("o-" + n));
            commands.send(new Take(ticket(n), "H-" + n, NOW), Causes.message("t-" + n));
        });
    }

    private static String ticket(int n) {
        return "T-%04d".formatted(n);
    }

    private static Map<String, String> taken(int tickets) {
        var all = new HashMap<String, String>();
        IntStream.range(0, tickets).forEach(n -> all.put(ticket(n), "H-" + n));
        return all;
    }

    private static Optional<Rebuild> start(RunningService service) {
        return service.bean(Rebuilds.class).start(TicketList.NAME, "otto", Switching.ALWAYS, false);
    }

    private static State state(RunningService service, String id) {
        return service.bean(Rebuilds.class).find(id).orElseThrow().state();
    }

    private static Rebuild ended(RunningService service, String id) {
        await().atMost(PATIENCE).until(() -> state(service, id) == State.FINISHED);
        return service.bean(Rebuilds.class).find(id).orElseThrow();
    }

    /** What the list holds when it has followed the log so far. */
    private static Map<String, String> live(RunningService service, Duration patience) {
        service.bean(Followers.class).awaitAll(service.bean(EventLog.class).head(), patience);
        var all = new HashMap<String, String>();
        service.bean(ReadModels.class).live(TicketList.NAME).find().batchSize(500).forEach(row -> all.put(row.getString("_id"), row.getString("holder")));
        return all;
    }

    private static List<String> collections(RunningService service) {
        return service.bean(MongoDatabase.class).listCollectionNames().into(new ArrayList<>());
    }
}
