package dev.vouchsafe.voucher.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.messaging.TopicReader;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files from the call to the topic, the log and the verdicts of their rows. */
class ImportServiceTest {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final String NOW = "2021-03-16T09:00:00Z";
    private static final String VOUCHER_COLUMNS =
            "voucherId,agreementId,program,offering,level,assignedOn,projectManager.name,projectManager.email,"
                    + "voucherAdmin.email\r\n";
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, NOW);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void eachRowIsJudgedOnTheRowsBeforeItAndOnlyWhatWouldBeAcceptedIsPublished() {
        taken("agreements", "", benefit("V-IM1"));
        taken("accruals", "&program=planning-services", "agreementId,days,accruedOn\nV-IM1,7,2019-11-04\n");
        var first = voucher("PS-IM-1", "V-IM1", "5", "2021-03-15");
        var file = VOUCHER_COLUMNS
                + first
                + voucher("PS-IM-2", "V-IM1", "five", "2021-03-15")
                + voucher("PS-IM-3", "V-IM1", "3", "2021-03-15")
                + voucher("PS-IM-4", "V-IM1", "1", "2021-03-15")
                + first;

        var dry = awaited(sent("vouchers", "", file), "checked");

        assertThat(words(dry))
                .containsExactly("would-be-accepted", "malformed", "refused", "would-be-accepted", "would-be-accepted");
        assertThat(row(dry, 2).path("codes").toString()).contains("insufficient-days");
        assertThat(row(dry, 1).path("detail").asString()).contains("level");
        assertThat(dry.path("accepted").asInt()).isEqualTo(3);
        assertThat(voucherStatus("PS-IM-1")).as("a dry run records nothing").isEqualTo(404);
        assertThat(messages("PS-IM-1")).isEmpty();

        importer()
                .post()
                .uri("/api/imports/" + id(dry) + "/publication")
                .exchange()
                .expectStatus()
                .isAccepted();
        var done = awaited(dry, "done");

        assertThat(words(done)).containsExactly("accepted", "malformed", "refused", "accepted", "accepted");
        assertThat(done.path("published").asInt()).isEqualTo(3);
        assertThat(voucherStatus("PS-IM-1")).isEqualTo(200);
        assertThat(voucherStatus("PS-IM-3")).isEqualTo(404);
        assertThat(messages("PS-IM-1")).as("the same row twice is one message").hasSize(1);
        assertThat(messages("PS-IM-3")).isEmpty();
    }

    @Test
    void theSameFileIsTheSameImportAndTheSameRowInAnotherTheSameMessage() {
        taken("agreements", "", benefit("V-IM2"));
        var again = sent("agreements", "", benefit("V-IM2"));
        assertThat(again.path("status").asString()).isEqualTo("done");

        var other = awaited(
                sent(
                        "agreements",
                        "",
                        benefit("V-IM2")
                                + benefit("V-IM3").lines().skip(1).findFirst().orElseThrow()),
                "checked");

        assertThat(words(other)).containsExactly("accepted", "would-be-accepted");
    }

    @Test
    void whatIsNoFileOfTheKindIsRefusedWithTheName() {
        assertThat(refused("agreements", "agreementId,shoeSize\nV-1,43\n")
                        .path("detail")
                        .asString())
                .contains("shoeSize");
        refused("nothing", "agreementId\nV-1\n");
        refused("partners", "partnerId\nP-1\n");
        refused("agreements", "");
        refused("agreements", benefit("V-1").lines().findFirst().orElseThrow() + "\n");
        refused("agreements", benefit("V-1") + "\"never ends");
    }

    @Test
    void nobodyElseMayImport() {
        service.somebody("operator")
                .post()
                .uri("/api/imports?kind=agreements")
                .contentType(CSV)
                .bodyValue(benefit("V-1"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void moreRowsThanTheBoundAreTooMany() {
        importer()
                .post()
                .uri("/api/imports?kind=accruals")
                .contentType(CSV)
                .bodyValue("days\n" + "1\n".repeat(100_001))
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat(String.valueOf(detail)).contains("100000"));
    }

    private static String benefit(String agreement) {
        return "agreementId,program,activatedOn,customer.customerId,customer.legalEntity,customer.division,"
                + "customer.country,agreementEndsOn\n"
                + agreement + ",planning-services,2019-11-04,C-1,\"Contoso, Ltd\",,GB,2022-10-31\n";
    }

    private static String voucher(String id, String agreement, String level, String on) {
        return id + "," + agreement + ",planning-services,SDPS," + level + "," + on
                + ",Pat,pm@contoso.example,benefits@contoso.example\r\n";
    }

    private static void taken(String kind, String more, String file) {
        awaited(sent(kind, more + "&dryRun=false", file), "done");
    }

    private static WebTestClient importer() {
        return service.somebody("importer");
    }

    private static WebTestClient.ResponseSpec post(String kind, String more, String file) {
        return importer()
                .post()
                .uri("/api/imports?kind=" + kind + more)
                .contentType(CSV)
                .bodyValue(file)
                .exchange();
    }

    private static JsonNode sent(String kind, String more, String file) {
        return body(post(kind, more, file).expectStatus().isAccepted());
    }

    private static JsonNode refused(String kind, String file) {
        return body(post(kind, "", file).expectStatus().isBadRequest());
    }

    /** The import once it has come so far. */
    private static JsonNode awaited(JsonNode begun, String status) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> body(importer()
                                .get()
                                .uri("/api/imports/" + id(begun))
                                .exchange()
                                .expectStatus()
                                .isOk()),
                        state -> state.path("status").asString().equals(status));
    }

    private static JsonNode row(JsonNode state, int index) {
        return rows(state).get(index);
    }

    private static List<String> words(JsonNode state) {
        return rows(state).stream().map(row -> row.path("verdict").asString()).toList();
    }

    private static List<JsonNode> rows(JsonNode state) {
        return body(importer()
                        .get()
                        .uri("/api/imports/" + id(state) + "/rows")
                        .exchange()
                        .expectStatus()
                        .isOk())
                .path("items")
                .valueStream()
                .toList();
    }

    private static String id(JsonNode state) {
        return state.path("id").asString();
    }

    private static JsonNode body(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared().readTree(answer.expectBody().returnResult().getResponseBody());
    }

    private static int voucherStatus(String voucher) {
        return service.somebody("auditor")
                .get()
                .uri("/api/vouchers/" + voucher)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    /** What stands on the topic about the voucher. */
    private static List<String> messages(String voucher) {
        var found = new ArrayList<String>();
        service.bean(TopicReader.class).visit(List.of("vlsc.events"), Map.of(), record -> {
            var value = new String(record.value(), UTF_8);
            if (value.contains("\"" + voucher + "\"")) {
                found.add(value);
            }
        });
        return found;
    }
}
