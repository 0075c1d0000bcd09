package dev.vouchsafe.voucher.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.readmodel.ReadModels;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator is told that is kept of a person: all of it, and nothing of anybody else. */
class KeptOfPersonTest extends TwoCustomers {

    private static final String PATH = "/api/ops/personal-data";
    private static final String NOW = "2021-03-16T09:00:00Z";

    @Test
    void everythingIsListedWithItsPlaceAndItsTimeAndNothingOfOthers() {
        change(service.customer(first), "Patricia Sample", pat, pat, keyed(null))
                .expectStatus()
                .isOk();
        // Refused, since it names another administrator's voucher otherwise: prints are kept of it.
        assigned(first, "PS-1", "Patricia Other", pat);

        var items = items(pat);

        assertThat(items)
                .extracting(item -> item.path("type").asString() + " " + item.path("data"))
                .containsExactly(
                        "voucher.assigned {\"projectManager\":" + person("Patricia Example", pat) + "}",
                        "voucher.contacts-changed {\"projectManager\":" + person("Patricia Sample", pat)
                                + ",\"adminEmail\":\"" + pat + "\"}",
                        "voucher.assignment-refused {\"projectManager\":null}");
        assertThat(items).allSatisfy(item -> {
            assertThat(item.path("service").asString()).isEqualTo("voucher-service");
            assertThat(item.path("entry").asString()).startsWith("voucher-service:");
            assertThat(item.at("/subject/kind").asString()).isEqualTo("voucher");
            assertThat(item.at("/subject/id").asString()).isEqualTo("PS-1" + run);
            assertThat(item.path("recordedAt").asString()).startsWith("2021-03-16T09:00");
            assertThat(item.toString()).doesNotContain(admin, kim);
        });
        assertThat(items(admin))
                .extracting(item -> item.path("data").toString())
                .containsExactly(
                        "{\"adminEmail\":\"" + admin + "\"}",
                        "{\"adminEmail\":\"" + admin + "\"}",
                        "{\"adminEmail\":null}");
    }

    @Test
    void capitalsOfTheLettersAToZAloneMakeNoDifference() {
        assertThat(items(pat.toUpperCase(Locale.ROOT))).hasSize(1);
        assertThat(read(pat.replace("s", "ſ"))).isEmpty();
        assertThat(read("é" + pat)).isEmpty();
        assertThat(read("never@told.example")).isEmpty();
    }

    @Test
    void ofWhoIsErasedNothingIsKept() {
        assertThat(items(pat)).hasSize(1);
        erase(pat, null);

        assertThat(read(pat)).isEmpty();
        assertThat(items(kim)).as("somebody else").hasSize(1);

        assigned(first, "PS-3", "Patricia Example", pat);
        assertThat(items(pat))
                .extracting(item -> item.at("/subject/id").asString())
                .containsExactly("PS-3" + run);
    }

    @Test
    void itIsReadByPageAndWholeAsCsv() {
        assigned(first, "PS-3", "Patricia Example", pat);
        items(pat);

        var second = JsonMapper.shared().readTree(body(ask(service.somebody("operator"), "?page=1&size=1", pat)));
        assertThat(second.path("total").asInt()).isEqualTo(2);
        assertThat(second.at("/items/0/subject/id").asString()).isEqualTo("PS-3" + run);

        var csv = body(service.somebody("operator")
                .post()
                .uri(PATH)
                .accept(MediaType.valueOf("text/csv"))
                .bodyValue(Map.of("email", pat))
                .exchange());
        assertThat(csv.lines())
                .hasSize(3)
                .startsWith("service,entry,type,subjectKind,subject,recordedAt,data")
                .last()
                .asString()
                .contains("voucher.assigned,voucher,PS-3" + run);
    }

    @Test
    void itIsTheOperatorsAndNeedsAnAddress() {
        for (var stranger : List.of(service.partner("P-1"), service.customer(first), service.somebody("auditor"))) {
            ask(stranger, "", pat).expectStatus().isForbidden();
        }
        service.somebody("operator")
                .post()
                .uri(PATH)
                .bodyValue(Map.of("name", "Patricia"))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void whoAskedIsInTheTrailAndForWhomIsNowhere() {
        items(pat);

        var read = JsonMapper.shared()
                .readTree(body(service.somebody("auditor")
                        .get()
                        .uri("/api/audit?type=call.shown&actor=somebody@operator.example&size=500")
                        .exchange()))
                .path("items");
        assertThat(read.valueStream()
                        .map(entry -> entry.path("data").path("path").asString()))
                .contains(PATH);
        assertThat(stored()).noneMatch(bytes -> bytes.contains("pat.example"));
    }

    /** An index from before it knew of persons would find nothing of them. */
    @Test
    void anIndexThatDoesNotKnowOfPersonsIsMadeAnew() {
        items(pat);
        var index = service.beans(ReadModel.class).stream()
                .filter(model -> model.name().equals("trail"))
                .findFirst()
                .orElseThrow();
        var rows = service.bean(ReadModels.class).live("trail");
        assertThat(index.outdated(rows)).isFalse();

        rows.updateMany(new Document(), Updates.unset("person"));

        assertThat(index.outdated(rows)).isTrue();
        service.restart();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(read(pat)).hasSize(1));
    }

    /** Once the index has all that is in the log. */
    private List<JsonNode> items(String email) {
        service.advanceTo(NOW);
        return read(email);
    }

    private List<JsonNode> read(String email) {
        var answer = JsonMapper.shared().readTree(body(ask(service.somebody("operator"), "", email)));
        assertThat(answer.path("total").asInt()).isEqualTo(answer.path("items").size());
        return answer.path("items").valueStream().toList();
    }

    private static ResponseSpec ask(WebTestClient caller, String query, String email) {
        return caller.post().uri(PATH + query).bodyValue(Map.of("email", email)).exchange();
    }

    private static String body(ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
