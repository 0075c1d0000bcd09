package dev.vouchsafe.benchmark.axon5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.benchmark.store.Happening;
import dev.vouchsafe.benchmark.store.NewEvent;
import dev.vouchsafe.benchmark.store.Overtaken;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StoreKind;
import dev.vouchsafe.benchmark.store.StreamState;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the peers do what is measured: the same appends, conditions and reads, whoever stores them. */
class StoresOnMongoTest {

    private static EmbeddedDocumentStore server;

    @BeforeAll
    static void start() {
        server = EmbeddedDocumentStore.temporary();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<StoreKind> kinds() {
        return Stream.of(new RawDriver(), new OurEngine());
    }

    private static NewEvent event(long number, String stream) {
        return new NewEvent(Instant.now(), new Happening(number, stream, "text"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void appendsOnAStateAndReadsInOrder(StoreKind kind) throws Overtaken {
        try (Store store = kind.open(server.uri(), kind.getClass().getSimpleName(), true)) {
            StreamState first = store.append(StreamState.unwritten("a"), event(0, "a"));
            store.append(StreamState.unwritten("b"), event(1, "b"));
            StreamState second = store.append(first, event(2, "a"));

            List<Long> loaded = new ArrayList<>();
            StreamState seen = store.load("a", happening -> loaded.add(happening.number()));
            assertThat(loaded).containsExactly(0L, 2L);
            assertThat(seen.events()).isEqualTo(2).isEqualTo(second.events());
            assertThatThrownBy(() -> store.append(first, event(3, "a"))).isInstanceOf(Overtaken.class);
            store.append(seen, event(3, "a"));

            List<Long> scanned = new ArrayList<>();
            assertThat(store.scan(10, happening -> scanned.add(happening.number())))
                    .isEqualTo(4);
            assertThat(scanned).containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
            assertThat(store.count()).isEqualTo(4);
        }
        kind.drop(server.uri(), kind.getClass().getSimpleName());
    }
}
