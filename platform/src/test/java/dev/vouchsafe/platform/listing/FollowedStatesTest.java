package dev.vouchsafe.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.decision.axon.InMemoryApplication;
import dev.vouchsafe.platform.log.LogFixture;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.Ticket;
import dev.vouchsafe.platform.sample.Ticket.TicketEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowedStatesTest {

    private static final Instant AT = Instant.parse("2021-03-15T09:00:00Z");

    private final InMemoryApplication application = new InMemoryApplication(
            InstantSource.fixed(AT), new LogFixture(new InMemoryEventStorageEngine()), List.of());
    private final LogReader log = application.log;
    private final FollowedStates<Ticket> states = new FollowedStates<>(log, Ticket::fold);

    @AfterEach
    void close() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void showsWhatChangedAsTheLogHasItWhateverTheBatchesAndHoweverOftenOneIsRepeated(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 200; n++) {
            application.record(new Ticket.Prolonged("T-" + random.nextInt(12), AT.plusSeconds(n), AT), AT);
        }
        var events = application.recorded();
        int next = 0;
        while (next < events.size()) {
            var batch = events.subList(next, Math.min(events.size(), next + 1 + random.nextInt(20)));
            for (int again = random.nextInt(2); again >= 0; again--) {
                assertThat(shown(batch)).isEqualTo(expected(batch));
            }
            next += batch.size();
        }
    }

    @Test
    void forgetsWhatItKnewWhenItMissedEvents() {
        application.record(new Ticket.Opened("T-1", AT, AT), AT);
        application.record(new Ticket.Taken("T-1", "ana", AT), AT);
        application.record(new Ticket.Prolonged("T-1", AT.plusSeconds(1), AT), AT);
        var events = application.recorded();

        shown(events.subList(0, 1));

        assertThat(shown(events.subList(2, 3)))
                .extractingByKey("T-1")
                .extracting(Ticket::holder)
                .isEqualTo("ana");
    }

    private Map<String, Ticket> shown(List<RecordedEvent> batch) {
        batch.forEach(event -> states.follow(event, ((TicketEvent) event.payload()).ticket()));
        var shown = new HashMap<String, Ticket>();
        shown.putAll(states.takeChanged());
        return shown;
    }

    private Map<String, Ticket> expected(List<RecordedEvent> batch) {
        var expected = new HashMap<String, Ticket>();
        for (String ticket : batch.stream()
                .map(event -> ((TicketEvent) event.payload()).ticket())
                .toList()) {
            expected.put(
                    ticket,
                    log.stateUpTo(Ticket.fold(ticket), batch.getLast().position())
                            .state());
        }
        return expected;
    }
}
