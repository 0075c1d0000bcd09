package dev.vouchsafe.voucher.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.eventstore.LogVerification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The people that assignments name, in a whole service: who can read them, and what is left when they are erased. */
class ErasureTest extends TwoCustomers {

    @Test
    void whoIsErasedIsNowhereToBeReadAndTheLogIsWhole() {
        assertThat(manager(first, "PS-1")).isEqualTo(person("Patricia Example", pat));
        assertThat(ofAgreement(first).at("/facts/2/data/grant/projectManager"))
                .isEqualTo(person("Patricia Example", pat));
        var before = log().checkpoint();

        var asTyped = pat.toUpperCase(Locale.ROOT);
        var answer = erase(asTyped, "k-1");

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseBody()).doesNotContainIgnoringCase("pat.example");
        assertErased(before);
        service.restart();
        assertErased(before);
        assertThat(erase(asTyped, "k-1").getResponseBody()).as("asked again").isEqualTo(answer.getResponseBody());
    }

    @Test
    void theErasureIsAFactWithoutThePerson() {
        var answer = JsonMapper.shared().readTree(erase(pat, "k-1").getResponseBody());

        var facts = log().read(log().head() - 1, 1);

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.toString())
                    .contains("personal.erased", "somebody@operator.example")
                    .doesNotContainIgnoringCase("pat.example");
            assertThat(fact.toString()).contains(answer.get("key").asString());
        });
        service.somebody("auditor")
                .get()
                .uri("/api/ops/erasures")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[-1].key")
                .isEqualTo(answer.get("key").asString())
                .jsonPath("$.items[-1].erasedBy")
                .isEqualTo("somebody@operator.example")
                .jsonPath("$.items[-1].erasedAt")
                .isNotEmpty();
        service.customer("V-1")
                .get()
                .uri("/api/ops/erasures")
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(erase(pat, "k-2").getStatus().value())
                .as("with another key there is nothing left")
                .isEqualTo(404);
        assertThat(erase("never@told.example", null).getResponseBody())
                .contains("not-found")
                .doesNotContain("never@");
    }

    @Test
    void aCopyThatSomebodyHasOfAHistoryIsNoLongerCurrentAfterAnErasure() {
        for (var history : List.of("/api/vouchers/PS-1" + run, "/api/agreements/" + first)) {
            var known = "\"" + history(first, "PS-1").at("/facts/0/position").asString() + "\"";
            var asked = service.customer(first).get().uri(history + "/history");
            var etag = asked.exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(Void.class)
                    .getResponseHeaders()
                    .getETag();
            erase(pat, null);

            var again = asked.header("If-None-Match", etag == null ? known : etag)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();

            assertThat(again).contains("{\"erased\":true}").doesNotContainIgnoringCase("pat.example");
            assigned(first, "PS-3", "Patricia Example", pat);
        }
    }

    @Test
    void whoWasToldOfWithBlanksAroundTheAddressIsErasedWithTheRest() {
        assigned(first, "PS-3", "Patricia Example", "\u00a0" + pat + " ");
        assertThat(manager(first, "PS-3")).isEqualTo(person("Patricia Example", "\u00a0" + pat + " "));

        erase(pat + " ", null);

        assertThat(List.of(manager(first, "PS-1"), manager(first, "PS-3")))
                .allMatch(manager -> manager.toString().equals("{\"erased\":true}"));
    }

    @Test
    void whoIsAssignedAgainAfterwardsIsReadableAgainThere() {
        erase(pat, null);
        assigned(first, "PS-3", "Patricia Example", pat);

        assertThat(manager(first, "PS-3")).isEqualTo(person("Patricia Example", pat));
        assertThat(manager(first, "PS-1").toString()).isEqualTo("{\"erased\":true}");
    }

    @Test
    void anErasedAdministratorCanNoLongerBeNamed() {
        assertThat(validated("PS-1", admin.toUpperCase(Locale.ROOT), null)).isEqualTo(200);
        erase(admin, null);

        assertThat(validated("PS-1", admin, null)).isEqualTo(404);
        assertThat(history(first, "PS-1").at("/facts/0/data/grant/adminEmail").toString())
                .isEqualTo("{\"erased\":true}");
        assertThat(manager(first, "PS-1")).as("somebody else").isEqualTo(person("Patricia Example", pat));
    }

    @Test
    void erasingIsTheOperatorsAndNeedsAnAddress() {
        for (var stranger : List.of(service.partner("P-1"), service.customer(first), service.somebody("auditor"))) {
            stranger.post()
                    .uri(ERASURES)
                    .bodyValue(Map.of("email", pat))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        service.somebody("operator")
                .post()
                .uri(ERASURES)
                .bodyValue(Map.of("name", "Patricia"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[?(@.facts.field == 'email')]")
                .exists();
        assertThat(erase(" \u00a0", null).getResponseBody()).contains("malformed");
        assertThat(manager(first, "PS-1")).isEqualTo(person("Patricia Example", pat));
    }

    private void assertErased(Checkpoint before) {
        assertThat(manager(first, "PS-1").toString()).isEqualTo("{\"erased\":true}");
        assertThat(ofAgreement(first).at("/facts/2/data/grant/projectManager").toString())
                .isEqualTo("{\"erased\":true}");
        assertThat(manager(second, "PS-2")).as("another person").isEqualTo(person("Kimberley Example", kim));
        assertThat(log().verify(Checkpoint.START, List.of(before), whole -> {}))
                .isInstanceOf(LogVerification.Whole.class);
        assertThat(before.position()).isEqualTo(log().head() - 1);
    }
}
