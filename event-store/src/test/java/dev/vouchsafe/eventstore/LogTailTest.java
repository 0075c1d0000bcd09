package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private final LogTail tail = new LogTail(new LogEnd(10, Digest.NONE, 9), 4, 1000);

    @Test
    void theHeadNeverMovesOverAMissingPosition() {
        assertThatThrownBy(() -> tail.advance(List.of(commit(10, 2), commit(13, 1))))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("12");
        assertThat(tail.head()).isEqualTo(12);
    }

    @Test
    void commitsThatAreKnownAreTakenNoteOfOnce() {
        assertThat(tail.advance(List.of(commit(10, 2)))).isTrue();
        assertThat(tail.advance(List.of(commit(10, 2)))).isFalse();
        assertThat(tail.advance(List.of(commit(10, 2), commit(12, 1)))).isTrue();
        assertThat(tail.head()).isEqualTo(13);
    }

    @Test
    void theOldestCommitsAreForgottenWhole() {
        tail.advance(List.of(commit(10, 2), commit(12, 2), commit(14, 2)));

        assertThat(tail.start()).isEqualTo(12);
        assertThat(tail.from(11, 10)).isNull();
        assertThat(tail.from(13, 10)).extracting(Commit::position).containsExactly(12L, 14L);
        assertThat(tail.from(12, 1)).extracting(Commit::position).containsExactly(12L);
        assertThat(tail.from(16, 10)).isNull();
        assertThat(tail.firstMatch(EventCriteria.havingAnyTag(), 11))
                .as("unknown")
                .isNull();
    }

    @Test
    void payloadsThatAreTooHeavyAreForgottenToo() {
        tail.advance(List.of(new Commit("big", List.of(event(10, new byte[2000])))));

        assertThat(tail.head()).isEqualTo(11);
        assertThat(tail.start()).isEqualTo(11);
    }

    @Test
    void theFirstMatchIsTheFirstEventFromThatPositionOn() {
        tail.advance(List.of(commit(10, 2), commit(12, 2)));

        assertThat(tail.firstMatch(EventCriteria.havingTags("at", "11"), 10)).hasValue(11);
        assertThat(tail.firstMatch(EventCriteria.havingTags("at", "11"), 12)).isEmpty();
        assertThat(tail.firstMatch(EventCriteria.havingAnyTag(), 13)).hasValue(13);
        assertThat(tail.firstMatch(EventCriteria.havingAnyTag(), 14)).isEmpty();
    }

    private static Commit commit(long position, int size) {
        List<StoredEvent> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            events.add(event(position + i, new byte[1]));
        }
        return new Commit("c" + position, events);
    }

    private static StoredEvent event(long position, byte[] payload) {
        return new StoredEvent(
                position,
                "e" + position,
                "T",
                "1",
                Instant.EPOCH,
                Set.of(new Tag("at", Long.toString(position))),
                Map.of(),
                payload);
    }
}
