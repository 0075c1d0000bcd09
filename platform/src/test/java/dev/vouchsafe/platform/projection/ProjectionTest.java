package dev.vouchsafe.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.RunningService;
import dev.vouchsafe.platform.sample.Seen;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static EmbeddedDocumentStore store;

    @BeforeAll
    static void startStore() {
        store = EmbeddedDocumentStore.temporary();
    }

    @AfterAll
    static void stopStore() {
        store.close();
    }

    @Test
    void latency() {
        try (var service = RunningService.on(store, Seen.class)) {
            var commands = service.bean(Commands.class);
            var followers = service.bean(Followers.class);
            for (int round = 0; round < 5; round++) {
                long sent = 0;
                long followed = 0;
                for (int i = 0; i < 200; i++) {
                    long t0 = System.nanoTime();
                    commands.send(new Open("T-" + round + "-" + i, null, NOW), Causes.message(round + "-" + i));
                    long t1 = System.nanoTime();
                    followers.awaitAll(round * 200L + i, PATIENCE);
                    sent += t1 - t0;
                    followed += System.nanoTime() - t1;
                }
                System.err.println("send us " + sent / 200_000 + " follow us " + followed / 200_000);
            }
            assertThat(service.bean(Seen.class).events).extracting(RecordedEvent::position).isEqualTo(LongStream.range(0, 1000).boxed().toList());
        }
    }
}
