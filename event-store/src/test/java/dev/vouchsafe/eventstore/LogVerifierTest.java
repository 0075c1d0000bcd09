package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eventstore.LogVerification.Whole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a walk along the log begins and ends, and in which steps. */
class LogVerifierTest extends OnEveryServer {

    private MongoEventStorageEngine engine;

    @BeforeEach
    void write() throws Exception {
        engine = engine();
        for (int i = 0; i < 4; i++) {
            Engines.append(engine, AppendCondition.none(), Engines.event("Written", "x".repeat(6 << 20)));
        }
    }

    @Test
    void largeCommitsAreReadAFewAtATime() {
        List<Long> steps = new ArrayList<>();

        LogVerification found = engine.log().verify(Checkpoint.START, List.of(), whole -> steps.add(whole.count()));

        assertThat(found).isEqualTo(new Whole(engine.log().checkpoint()));
        assertThat(steps).containsExactly(3L, 4L);
    }

    @Test
    void anEndThatIsCutOffDuringTheWalkShows() {
        RawLog raw = new RawLog(database());

        var impatient = new CommitCollection(database(), Engines.SETTINGS.withPatience(Duration.ofMillis(20)));

        LogVerification found =
                new LogVerifier(impatient, Checkpoint.START, List.of(), 2).verify(whole -> raw.remove(3));

        LogVerificationTest.assertWrong(3, Flaw.CUT, found);
    }

    @Test
    void aCheckpointThatContradictsTheStartShows() {
        Checkpoint start = engine.log().checkpoint();
        Checkpoint other = new Checkpoint(start.position(), Digest.NONE.hex(), start.count());

        LogVerificationTest.assertWrong(4, Flaw.REWRITTEN, engine.log().verify(start, List.of(other), whole -> {}));
    }
}
