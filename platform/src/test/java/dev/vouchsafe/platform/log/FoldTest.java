package dev.vouchsafe.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DeadlineEvent;
import dev.vouchsafe.platform.log.RememberedStates.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;

/** When a resource has a new version: an event shows something else of it, and not because of the time alone. */
class FoldTest {

    private static final Map<String, String> CALL = Map.of("kind", "CALL");
    private static final Map<String, String> DEADLINE = Map.of("kind", "DEADLINE");

    private final Fold<List<String>> words = new Fold<>(EventCriteria.havingAnyTag(), List.of(), FoldTest::with);

    private static List<String> with(List<String> words, Object event) {
        return event.equals("nothing")
                ? words
                : Stream.concat(words.stream(), Stream.of(event.toString())).toList();
    }

    @Test
    void anEventThatChangesTheStateMakesAVersion() {
        var known = Snapshot.nothing(words).with(words, "a", CALL, 3, 1).with(words, "b", CALL, 7, 1);
        assertThat(known.version()).isEqualTo(7);
        assertThat(Snapshot.nothing(words).version()).isEqualTo(-1);
    }

    /** Such as an amendment that doesn't match, or a refused assignment of a voucher that exists. */
    @Test
    void anEventThatChangesNothingMakesNone() {
        var known = Snapshot.nothing(words).with(words, "a", CALL, 3, 1).with(words, "nothing", CALL, 7, 1);
        assertThat(known.version()).isEqualTo(3);
        assertThat(known.position()).isEqualTo(7);
    }

    /** It was shown from its instant on: whether it is recorded already may be nobody's conflict. */
    @Test
    void theRecordOfADeadlineMakesNone() {
        var known = Snapshot.nothing(words).with(words, "a", CALL, 3, 1).with(words, "expired", DEADLINE, 7, 1);
        assertThat(known.version()).isEqualTo(3);
        assertThat(known.state()).containsExactly("a", "expired");
    }

    /** It may be recorded ahead of another event, under that one's cause. */
    @Test
    void aFactOfADeadlineMakesNoneWhateverRecordsIt() {
        DeadlineEvent expired = () -> Instant.EPOCH;
        var known = Snapshot.nothing(words).with(words, "a", CALL, 3, 1).with(words, expired, CALL, 7, 1);
        assertThat(known.version()).isEqualTo(3);
        assertThat(known.state()).hasSize(2);
    }

    @Test
    void whatTheResourceDoesNotShowMakesNone() {
        var first = words.showing(all -> all.stream().limit(1).toList());
        var known = Snapshot.nothing(first).with(first, "a", CALL, 3, 1).with(first, "b", CALL, 7, 1);
        assertThat(known.version()).isEqualTo(3);
    }

    @Test
    void whatIsRememberedKnowsItsVersion() {
        assertThat(Snapshot.nothing(words)
                        .with(words, "a", CALL, 3, 1)
                        .with(words, "nothing", CALL, 7, 1)
                        .upTo(20)
                        .version())
                .isEqualTo(3);
    }
}
