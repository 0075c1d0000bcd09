package dev.vouchsafe.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SimulatedServiceClockTest {

    private static final Instant START = Instant.parse("2019-11-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2019-11-02T07:00:00.000000001Z");

    private static EmbeddedDocumentStore store;
    private static MongoClient client;

    @BeforeAll
    static void startStore() {
        store = EmbeddedDocumentStore.temporary();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stopStore() {
        client.close();
        store.close();
    }

    @Test
    void standsStillUntilItIsMoved() {
        var clock = clock("still", START);
        assertThat(clock.instant()).isEqualTo(START);

        clock.moveTo(LATER);
        clock.moveTo(LATER);

        assertThat(clock.instant()).isEqualTo(LATER);
        assertThat(clock.simulated()).isTrue();
    }

    @Test
    void continuesAfterARestartWhereItStood() {
        clock("restart", START).moveTo(LATER);

        assertThat(clock("restart", START).instant()).isEqualTo(LATER);
        assertThat(clock("restart", null).instant()).isEqualTo(LATER);
    }

    /** What came in a move is noticed in time, also if the move has to be done once more. */
    @Test
    void knowsFromWhereItWasMoved() {
        var clock = clock("moved", START);
        assertThat(clock.movedFrom()).isEqualTo(START);

        clock.moveTo(LATER);
        assertThat(clock("moved", START).movedFrom()).isEqualTo(START);
        clock.moveTo(LATER);
        assertThat(clock.movedFrom()).isEqualTo(START);

        clock.moveTo(LATER.plusSeconds(1));
        assertThat(clock.movedFrom()).isEqualTo(LATER);
    }

    @Test
    void neverGoesBackwards() {
        var clock = clock("backwards", START);
        clock.moveTo(LATER);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.moveTo(START))
                .withMessageContaining(LATER.toString());
        assertThat(clock.instant()).isEqualTo(LATER);
    }

    @Test
    void needsAStartTheFirstTime() {
        assertThatIllegalStateException()
                .isThrownBy(() -> clock("unset", null))
                .withMessageContaining("vouchsafe.clock.start-at");
    }

    @Test
    void theSystemsClockIsReadNotSet() {
        assertThatIllegalStateException().isThrownBy(() -> new SystemServiceClock().moveTo(START));
    }

    private static SimulatedServiceClock clock(String database, Instant startAt) {
        return new SimulatedServiceClock(
                client.getDatabase(database).getCollection(SimulatedServiceClock.COLLECTION), startAt);
    }
}
