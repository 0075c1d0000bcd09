package dev.vouchsafe.voucher.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a running service says that it stands, while no dead letter waits and while one does. */
class ServiceStateTest extends DeadLettersUnderTest {

    @Test
    void aServiceThatHasDoneEverythingIsUpUntilADeadLetterWaits() {
        service.told(TOPIC, "V-1", "e-1", "/vlsc", "vlsc.benefit.activated.v1", benefit("V-1"));
        var state = state();
        var found = state.at("/services/0");

        assertThat(found.path("status").asString()).as("%s", state).isEqualTo("up");
        assertThat(state.path("at").asString()).isEqualTo(NOW);
        assertThat(found.path("service").asString()).isEqualTo("voucher-service");
        assertThat(found.path("followers")
                        .valueStream()
                        .map(follower -> follower.path("name").asString()))
                .contains("outbox", "deadlines", "deadline-list", "voucher-list");
        assertThat(found.path("followers").valueStream()).allSatisfy(follower -> {
            assertThat(follower.path("behind").asLong()).isZero();
            assertThat(follower.path("owner").asString()).isNotEmpty();
        });
        assertThat(found.path("inbound").toString())
                .contains("{\"topic\":\"vlsc.events\",\"behind\":0,\"behindSeconds\":0.0}");
        assertThat(found.path("outbox").toString()).isEqualTo("{\"waiting\":0,\"oldestSeconds\":0.0}");
        assertThat(found.path("deadlines").toString())
                .isEqualTo("{\"pending\":1,\"overdue\":0,\"latestLatenessMillis\":null}");
        assertThat(found.at("/trail/status").asString()).isEqualTo("unknown");
        assertThat(state.path("refusals")).isEmpty();

        service.somebody("auditor")
                .get()
                .uri("/api/audit/verification")
                .exchange()
                .expectStatus()
                .isOk();
        service.publish(TOPIC, "V-1", "e-2", "/vlsc", "vlsc.days.accrued.v1", "{".getBytes(UTF_8));
        service.advanceTo(NOW);

        var later = state().at("/services/0");
        assertThat(later.path("deadLetters").asLong()).isEqualTo(1);
        assertThat(later.path("because").toString()).isEqualTo("[\"Dead letters that wait: 1.\"]");
        var letters = read(LETTERS + "?topic=vlsc.events");
        assertThat(letters.path("total").asInt()).isEqualTo(1);
        var letter = letters.at("/items/0");
        assertThat(letter.path("id").asString())
                .isEqualTo("voucher-service:vlsc.events:%d:%d"
                        .formatted(
                                letter.path("partition").asInt(),
                                letter.path("offset").asInt()));
        assertThat(letter.path("reason").asString()).isNotEmpty();
        assertThat(letter.path("text").asString()).isEqualTo("{");
        assertThat(read(LETTERS + "?topic=mpn.events").path("total").asInt()).isZero();
        assertThat(later.at("/trail/status").asString()).isEqualTo("whole");
        assertThat(later.at("/trail/position").asLong()).isPositive();
    }

    @Test
    void theStateIsForOperatorsAndAuditors() {
        for (var role : List.of("payments-officer", "importer")) {
            service.somebody(role)
                    .get()
                    .uri("/api/ops/state")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        service.partner("P-1")
                .get()
                .uri("/api/ops/dead-letters")
                .exchange()
                .expectStatus()
                .isForbidden();
        service.partner("P-1")
                .get()
                .uri("/api/ops/state")
                .exchange()
                .expectStatus()
                .isForbidden();
        service.somebody("operator")
                .get()
                .uri("/api/ops/state")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static JsonNode state() {
        return read("/api/ops/state");
    }
}
