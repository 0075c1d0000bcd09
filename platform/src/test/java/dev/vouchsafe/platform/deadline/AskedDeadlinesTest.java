package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vouchsafe.contracts.ops.DeadlineKinds;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.sample.LapseDeadline;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** Of a service without a kind of its own, as of any. */
class AskedDeadlinesTest {

    private static final AskedDeadlines NONE = AskedDeadlines.of(List.of());

    @ParameterizedTest
    @CsvSource({"kind=expiry, kind", "state=over, state", "by=week, by", "from=today, from", "until=2021-01-01, until"})
    void aParameterWithoutSenseIsNamed(String query, String field) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> rows(NONE, query))
                .extracting(Malformed::field)
                .isEqualTo(field);
    }

    @Test
    void theKindsOfAllServicesCanBeAskedFor() {
        for (var kind : DeadlineKinds.ALL) {
            assertThat(rows(NONE, "kind=" + kind).toBsonDocument().toJson()).contains(kind);
        }
    }

    @Test
    void whoAsksForRemindersMeansEachKindOfThem() {
        var asked = rows(NONE, "kind=reminder,voucher-expiry").toBsonDocument();

        assertThat(asked.getDocument("kind").getArray("$in").getValues())
                .extracting(kind -> kind.asString().getValue())
                .contains("voucher-expiry")
                .containsAll(DeadlineKinds.REMINDERS)
                .hasSize(DeadlineKinds.REMINDERS.size() + 1);
    }

    @Test
    void aServicesOwnKindsCanBeAskedFor() {
        var lapse = new LapseDeadline(null);
        var kind = "kind=" + lapse.name();

        assertThat(rows(AskedDeadlines.of(List.of(lapse)), kind).toBsonDocument())
                .hasSize(1);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> rows(NONE, kind));
    }

    private static Bson rows(AskedDeadlines asked, String query) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/ops/deadlines?" + query));
        return asked.rows(new QueryParameters(exchange), Instant.EPOCH);
    }
}
