package dev.vouchsafe.platform.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.attempt.Attempt.Kind;
import dev.vouchsafe.platform.trail.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttemptWriterTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");

    private static EmbeddedDocumentStore server;
    private static MongoClient client;
    private AttemptStore store;

    @BeforeAll
    static void start() {
        server = EmbeddedDocumentStore.temporary();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void anew() {
        store = new AttemptStore(client.getDatabase("attempts-" + UUID.randomUUID()));
        store.index();
    }

    @Test
    void twoProcessesLeaveNoGapAndNothingTwice() throws Exception {
        try (var one = writer(InstantSource.fixed(NOW));
                var two = writer(InstantSource.fixed(NOW))) {
            var written = IntStream.range(0, 600)
                    .mapToObj(n -> (n % 2 == 0 ? one : two)
                            .write(List.of(attempt("once-" + n, null), attempt("key-" + n / 4, "call:ana:c"))))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(written).join();
        }
        var rows = rows();

        assertThat(rows).hasSize(600 + 150);
        assertThat(rows.stream().map(row -> row.getLong("position")))
                .isEqualTo(LongStream.rangeClosed(1, 750).boxed().toList());
        assertThat(rows.stream().map(row -> row.getString("_id")).toList()).isSorted();
    }

    @Test
    void aWriterTakesUpWhereAnotherEnded() throws Exception {
        try (var first = writer(InstantSource.fixed(NOW))) {
            first.write(List.of(attempt("a", null))).join();
        }
        try (var second = writer(InstantSource.fixed(NOW))) {
            second.write(List.of(attempt("a", "call:ana:c"), attempt("b", null)))
                    .join();
        }

        assertThat(rows()).extracting(row -> row.getString("identity")).containsExactly("a", "b");
    }

    @Test
    void whatCantBeWrittenFails() throws Exception {
        try (var unreachable = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=10");
                var writer = new AttemptWriter(
                        new AttemptStore(unreachable.getDatabase("none")),
                        InstantSource.fixed(NOW),
                        InstantSource.system())) {
            assertThatThrownBy(() -> writer.write(List.of(attempt("a", null))).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(UnwrittenAttempt.class);
        }
    }

    @Test
    void whatIsOldIsDeletedButForTheLastPosition() throws Exception {
        var old = Instant.parse("2025-01-01T00:00:00Z");
        try (var writer = new AttemptWriter(store, InstantSource.fixed(NOW), InstantSource.fixed(old))) {
            writer.write(IntStream.range(0, 2_500)
                            .mapToObj(n -> attempt("n" + n, null))
                            .toList())
                    .join();
        }
        store.deleteBefore(old, Long.MAX_VALUE);
        assertThat(rows()).hasSize(2_500);

        store.deleteBefore(old.plusMillis(1), Long.MAX_VALUE);

        assertThat(rows()).extracting(row -> row.getLong("position")).containsExactly(2_500L);
        assertThat(store.next()).isEqualTo(2_501);
    }

    private AttemptWriter writer(InstantSource clock) {
        return new AttemptWriter(store, clock, InstantSource.system());
    }

    private List<Document> rows() {
        return store.rows().find().sort(Sorts.ascending("position")).into(new ArrayList<>());
    }

    private static Attempt attempt(String identity, String causeId) {
        return new Attempt(
                identity,
                Kind.REFUSED,
                "POST",
                "/api/vouchers/PS-1/reservation",
                Map.of(),
                422,
                List.of("competency-missing", "location-unknown"),
                List.of(new Subject("voucher", "PS-1")),
                "ana@fabrikam.example",
                List.of("partner-admin"),
                "P-4001",
                "corr-7",
                causeId);
    }
}
