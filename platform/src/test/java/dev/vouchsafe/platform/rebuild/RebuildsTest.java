package dev.vouchsafe.platform.rebuild;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.readmodel.Rebuild.State;
import dev.vouchsafe.platform.readmodel.Rebuild.Switching;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What comes of a rebuild, and what its readers see. */
class RebuildsTest extends TicketRebuilds {

    @Test
    void whatIsRebuiltIsTheSameAlthoughCommandsGoOn() {
        try (var service = on("commands-go-on");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            openAndTake(service, 0, 100);
            var held = new Hold(100);
            var id = start(service).orElseThrow().id();
            held.reached();
            // Not without end: on a busy machine who never pauses can stay ahead for ever.
            var more = new AtomicInteger(100);
            var writer = threads.submit(() -> {
                while (more.get() < 200) {
                    openAndTake(service, more.get(), more.get() + 1);
                    more.incrementAndGet();
                }
            });
            await().atMost(PATIENCE).until(() -> more.get() > 110);
            held.letGo();

            var rebuild = ended(service, id);
            await().atMost(PATIENCE).until(writer::isDone);
            assertThat(writer.state()).isEqualTo(Future.State.SUCCESS);

            assertThat(rebuild.state()).isEqualTo(State.FINISHED);
            assertThat(rebuild.switched()).isTrue();
            assertThat(rebuild.comparison().equal()).isTrue();
            assertThat(rebuild.comparison().differing()).isZero();
            assertThat(rebuild.comparison().live())
                    .isEqualTo(rebuild.comparison().rebuilt());
            assertThat(rebuild.comparison().live().documents()).isGreaterThanOrEqualTo(110);
            assertThat(rebuild.position())
                    .isLessThanOrEqualTo(service.bean(LogReader.class).head());
            assertThat(live(service, PATIENCE)).isEqualTo(taken(more.get()));
            assertThat(service.bean(ReadModels.class)
                            .live(TicketList.NAME)
                            .getNamespace()
                            .getCollectionName())
                    .isEqualTo("ticket_list_2");
            await().atMost(PATIENCE).until(() -> !collections(service).contains("ticket_list"));
        }
    }

    @Test
    void readersSeeNoHoleDuringAndAfterTheSwitch() {
        try (var service = on("no-hole", "vouchsafe.rebuild.keep-old=10m");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            openAndTake(service, 0, 60);
            assertThat(live(service, PATIENCE)).hasSize(60);
            var over = new AtomicBoolean();
            var seen = new ArrayList<Long>();
            var reader = threads.submit(() -> {
                while (!over.get()) {
                    seen.add(
                            service.bean(ReadModels.class).live(TicketList.NAME).countDocuments());
                }
            });

            try {
                for (int time = 0; time < 3; time++) {
                    assertThat(ended(service, start(service).orElseThrow().id()).switched())
                            .isTrue();
                }
            } finally {
                over.set(true);
            }
            await().atMost(PATIENCE).until(reader::isDone);
            assertThat(reader.state()).isEqualTo(Future.State.SUCCESS);

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

            var rebuild = ended(
                    service,
                    service.bean(Rebuilds.class)
                            .start(TicketList.NAME, "otto", Switching.IF_EQUAL, false)
                            .orElseThrow()
                            .id());

            assertThat(rebuild.switched()).isFalse();
            assertThat(rebuild.comparison().first().id()).isEqualTo("T-0003");
            assertThat(live(service, PATIENCE)).containsEntry("T-0003", "somebody");
            await().atMost(PATIENCE).until(() -> !collections(service).contains("ticket_list_2"));
        }
    }

    @Test
    void documentsMadeByOlderRulesAreMadeAgainAtTheNextStart() {
        try (var service = on("older-rules")) {
            openAndTake(service, 0, 30);
            live(service, PATIENCE);
            service.bean(ReadModels.class)
                    .live(TicketList.NAME)
                    .updateOne(eq("T-0017"), set("holder", TicketList.OLDER));
        }
        try (var service = on("older-rules")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(live(service, PATIENCE)).isEqualTo(taken(30)));
            assertThat(service.bean(Rebuilds.class).all())
                    .singleElement()
                    .satisfies(rebuild -> assertThat(rebuild.switched()).isTrue())
                    .satisfies(rebuild -> assertThat(rebuild.state()).isEqualTo(State.FINISHED));
        }
    }

    @Test
    void aListGivesWayToUrgentWork() {
        try (var service = on("overdue")) {
            var opened = new AtomicInteger();
            service.bean(OverdueWork.class).during(() -> {
                await().atMost(PATIENCE).until(() -> {
                    openAndTake(service, opened.get(), opened.incrementAndGet());
                    return isResting(TicketList.NAME);
                });
                return null;
            });

            assertThat(live(service, PATIENCE)).isEqualTo(taken(opened.get()));
        }
    }

    @Test
    void aRebuildGivesWayToUrgentWork() {
        try (var service = on("overdue-rebuild")) {
            openAndTake(service, 0, 20);
            live(service, PATIENCE);

            var id = service.bean(OverdueWork.class).during(() -> {
                var started = start(service).orElseThrow().id();
                await().atMost(PATIENCE).until(() -> isResting("rebuild"));
                return started;
            });

            assertThat(ended(service, id).comparison().equal()).isTrue();
        }
    }

    private static boolean isResting(String follower) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals(follower))
                .anyMatch(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(OverdueWork.class.getName())));
    }

    @Test
    void anEmptyLogIsRebuiltToo() {
        try (var service = on("empty")) {
            var rebuild = ended(service, start(service).orElseThrow().id());

            assertThat(rebuild.comparison().live().documents()).isZero();
            assertThat(rebuild.switched()).isTrue();
        }
    }
}
