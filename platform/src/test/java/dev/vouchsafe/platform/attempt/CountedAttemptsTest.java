package dev.vouchsafe.platform.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.vouchsafe.contracts.ops.RefusalCount;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.attempt.Attempt.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CountedAttemptsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2021-03-08T23:59:59.999Z");

    @Test
    void refusalsAreCountedByCodeAndDay() throws Exception {
        var settings = MongoClientSettings.builder().addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                asked.incrementAndGet();
            }
        });
        try (var server = EmbeddedDocumentStore.temporary();
                var client = MongoClients.create(settings.applyConnectionString(new ConnectionString(server.uri()))
                        .build())) {
            var store = new AttemptStore(client.getDatabase("attempts"));
            store.index();
            try (var writer = new AttemptWriter(store, () -> now, () -> now)) {
                var counted = new CountedAttempts(store, () -> now, null);
                refuse(writer, "location-unknown", "competency-missing");
                assertThat(counted.refusals())
                        .containsExactly(count("competency-missing", 1, 0), count("location-unknown", 1, 0));

                now = Instant.parse("2021-03-14T23:59:59.999Z");
                refuse(writer, "location-unknown");
                now = Instant.parse("2021-03-15T00:00:00Z");
                refuse(writer, "location-unknown");
                assertThat(counted.refusals())
                        .containsExactly(count("competency-missing", 0, 1), count("location-unknown", 1, 1));

                // What is counted is not read again.
                refuse(writer, "expired");
                asked.set(0);
                assertThat(counted.refusals())
                        .containsExactly(
                                count("competency-missing", 0, 1),
                                count("expired", 1, 0),
                                count("location-unknown", 1, 1));
                assertThat(asked).hasValue(2);
                assertThat(counted.refusals()).hasSize(3);
                assertThat(asked).hasValue(3);

                // A process that begins comes to the same.
                assertThat(new CountedAttempts(store, () -> now, null).refusals())
                        .isEqualTo(counted.refusals());
            }
        }
    }

    private static void refuse(AttemptWriter writer, String... codes) {
        var attempt = new Attempt(
                UUID.randomUUID().toString(),
                Kind.REFUSED,
                "POST",
                "/api/vouchers/PS-1/reservation",
                Map.of(),
                422,
                List.of(codes),
                List.of(),
                "ana@fabrikam.example",
                List.of("partner-admin"),
                "P-4001",
                "corr-7",
                null);
        writer.write(List.of(attempt)).join();
    }

    private static RefusalCount count(String code, long today, long sameDayLastWeek) {
        return new RefusalCount(code, today, sameDayLastWeek);
    }
}
