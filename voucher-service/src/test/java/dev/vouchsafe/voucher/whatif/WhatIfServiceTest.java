package dev.vouchsafe.voucher.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.ReservationBodies;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One agreement with 30 days and two vouchers: PS-1 of five days expires on 2021-05-31 and gives them back; PS-2 of
 * three is reserved, reported and redeemed. What pools hold goes on 2021-07-01.
 */
class WhatIfServiceTest {

    private static final String PATH = "/internal/what-if";

    private static ServiceUnderTest service;

    @BeforeAll
    static void history() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, "2020-12-02T09:00:00Z");
        var told = new Driven(service);
        told.told("e-1", "vlsc.benefit.activated.v1", benefit());
        told.told("e-2", "vlsc.days.accrued.v1", days());
        told.told("e-3", "vlsc.voucher.assigned.v1", assigned("PS-1", 5, "2020-12-02"));
        told.told("e-4", "vlsc.voucher.assigned.v1", assigned("PS-1", 5, "2020-12-02"));
        told.told("e-5", "vlsc.voucher.assigned.v1", assigned("PS-3", 7, "2020-12-02"));
        qualified(told);
        service.advanceTo("2021-03-15T09:00:00Z");
        told.told("e-6", "vlsc.voucher.assigned.v1", assigned("PS-2", 3, "2021-03-15"));
        told.partner("P-1", "POST", "/api/vouchers/PS-2/reservation", reservation());
        service.advanceTo("2021-04-20T09:00:00Z");
        told.partner("P-1", "PUT", "/api/vouchers/PS-2/deliverables/plan.txt", "the plan");
        told.partner("P-1", "PUT", "/api/vouchers/PS-2/completion-report", report());
        told.partner("P-1", "POST", "/api/vouchers/PS-2/redemption", Map.of());
        service.advanceTo("2022-03-01T00:00:00Z");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatIsInForceChangesNothing() {
        var answer = ask(Map.of("lastRedemptionDay", "2022-01-01"));

        assertThat(answer.path("totals").path("vouchers").toString())
                .isEqualTo("{\"before\":{\"expired\":1,\"redeemed\":1},\"after\":{\"expired\":1,\"redeemed\":1}}");
        assertThat(answer.path("vouchers").path("total").asInt()).isZero();
        assertThat(answer.path("pools").path("total").asInt()).isZero();
        assertThat(answer.path("nowRefused").path("total").asInt()).isZero();
        // The benefit, the days, three assignments and one that was refused, three things about the partner and an
        // exam.
        assertThat(answer.path("played").toString()).isEqualTo("{\"messages\":10,\"calls\":4,\"deadlines\":2}");
    }

    @Test
    void aLongerLifeGivesNothingBack() {
        // 2020-12-02 + 270 days is 2021-08-29: nothing returns to a pool any more.
        var answer = ask(Map.of("voucherLifeDays", 270));

        assertThat(answer.path("pools").path("items").get(0).toString()).isEqualTo("""
                        {"agreementId":"V-1","before":{"balance":0,"taken":8,"returned":5,"forfeited":0,"removed":27},\
                        "after":{"balance":0,"taken":8,"returned":0,"forfeited":5,"removed":22}}""");
        var voucher = answer.path("vouchers").path("items").get(0);
        assertThat(voucher.path("after").path("lastDay").asString()).isEqualTo("2021-08-29");
        assertThat(voucher.path("because").get(0).path("detail").asString()).contains("270 days");
        assertThat(answer.path("nowRefused").path("total").asInt()).isZero();
    }

    @Test
    void whyIsSaidInTurkishToo() {
        var spoken = call(Map.of("voucherLifeDays", 270), MediaType.APPLICATION_NDJSON, "tr");

        assertThat(new String(body(spoken.expectStatus().isOk()), StandardCharsets.UTF_8))
                .contains("atandığı gün 2020-12-02 + 270 gün = son kullanma günü 2021-08-29");
    }

    @Test
    void anEarlierEndRefusesWhatComesAfterIt() {
        var answer = ask(Map.of("lastRedemptionDay", "2021-04-10", "lastAssignmentDay", "2021-04-01"));

        var voucher = item(answer, "vouchers", "voucherId", "PS-2");
        assertThat(voucher.path("before").toString())
                .isEqualTo(
                        "{\"status\":\"redeemed\",\"lastDay\":\"2021-09-11\",\"partnerId\":\"P-1\",\"closedBy\":null}");
        assertThat(voucher.path("after").toString())
                .isEqualTo(
                        "{\"status\":\"expired\",\"lastDay\":\"2021-09-11\",\"partnerId\":\"P-1\",\"closedBy\":\"program-end\"}");
        assertThat(answer.path("nowRefused")
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("codes").toString()))
                .containsExactly(
                        "[\"redemption-window-closed\"]",
                        "[\"redemption-window-closed\"]",
                        "[\"redemption-window-closed\"]");
        assertThat(answer.path("nowRefused")
                        .path("items")
                        .get(0)
                        .path("subject")
                        .toString())
                .isEqualTo("{\"kind\":\"voucher\",\"id\":\"PS-2\"}");
    }

    @Test
    void aMessageThatIsRefusedNowIsListed() {
        var answer = ask(Map.of("accrualEndsFrom", "2019-11-01"));

        assertThat(item(answer, "vouchers", "voucherId", "PS-1").path("after").isNull())
                .isTrue();
        assertThat(answer.path("nowRefused")
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("cause").asString() + item.path("codes")))
                .contains(
                        "message:/outside:e-2[\"accrual-ended\"]",
                        "message:/outside:e-3[\"insufficient-days\"]",
                        "message:/outside:e-4[\"insufficient-days\"]")
                .doesNotContain("message:/outside:e-5[\"insufficient-days\",\"level-not-offered\"]");
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThat(refusal(Map.of("poolsRemovedFrom", "2021-06-30"))).contains("poolsRemovedFrom");
        assertThat(refusal(Map.of("voucherLifeDays", 0))).contains("voucherLifeDays");
        assertThat(refusal(Map.of("lastDay", "2021-06-30"))).contains("lastDay");
        assertThat(refusal(Map.of("lastRedemptionDay", 7))).contains("lastRedemptionDay");
        assertThat(refusal(Map.of())).contains("changes must have at least 1 entry");
    }

    @Test
    void asCsvAllVouchersThatDiffer() {
        var lines = new String(body(call(Map.of("voucherLifeDays", 270), new MediaType("text", "csv"))
                        .expectStatus()
                        .isOk()))
                .lines()
                .toList();

        assertThat(lines.getFirst()).startsWith("voucherId,statusBefore,statusAfter,");
        assertThat(lines).hasSize(3).anyMatch(line -> line.startsWith("PS-1,expired,expired,2021-05-31,2021-08-29"));
    }

    @Test
    void aPartnerMayNotAsk() {
        service.partner("P-1")
                .post()
                .uri(PATH)
                .bodyValue(Map.of("changes", Map.of("voucherLifeDays", 1)))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    /** One entry for a call, under the path that was called: it shows tenants' vouchers, though it is no GET. */
    @Test
    void whoAskedStandsInTheTrail() {
        int before = attempts().size();
        ask(Map.of("voucherLifeDays", 270));
        refusal(Map.of());

        assertThat(attempts().subList(before, before + 2))
                .extracting(entry -> entry.path("type").asString() + " "
                        + entry.path("data").path("path").asString())
                .containsExactly("call.shown /api/ops/what-if", "call.refused /api/ops/what-if");
    }

    private static List<JsonNode> attempts() {
        var page = service.somebody("auditor")
                .get()
                .uri("/api/audit?type=call&size=500")
                .exchange()
                .expectStatus()
                .isOk();
        return JsonMapper.shared()
                .readTree(body(page))
                .path("items")
                .valueStream()
                .toList();
    }

    private static JsonNode ask(Map<String, Object> changes) {
        var lines = new String(
                body(call(changes, MediaType.APPLICATION_NDJSON).expectStatus().isOk()));
        return JsonMapper.shared()
                .readTree(lines.lines().findFirst().orElseThrow())
                .path("answer");
    }

    private static String refusal(Map<String, Object> changes) {
        return new String(
                body(call(changes, MediaType.APPLICATION_NDJSON).expectStatus().isEqualTo(HttpStatus.BAD_REQUEST)));
    }

    private static WebTestClient.ResponseSpec call(Map<String, Object> changes, MediaType accept) {
        return call(changes, accept, "en");
    }

    private static WebTestClient.ResponseSpec call(Map<String, Object> changes, MediaType accept, String language) {
        return service.somebody("auditor")
                .post()
                .uri(PATH)
                .accept(accept)
                .header("Accept-Language", language)
                .bodyValue(Map.of("changes", changes))
                .exchange();
    }

    private static byte[] body(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(byte[].class).returnResult().getResponseBody();
    }

    private static JsonNode item(JsonNode answer, String list, String id, String value) {
        return answer.path(list)
                .path("items")
                .valueStream()
                .filter(item -> item.path(id).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> benefit() {
        return Map.of(
                "agreementId", "V-1",
                "program", "planning-services",
                "activatedOn", "2019-11-04",
                "agreementEndsOn", "2022-10-31",
                "customer", Map.of("customerId", "C-1", "legalEntity", "Contoso", "country", "GB"));
    }

    private static Map<String, Object> days() {
        return Map.of("agreementId", "V-1", "program", "planning-services", "days", 30, "accruedOn", "2019-11-04");
    }

    private static Map<String, Object> assigned(String voucher, int level, String on) {
        return Map.of(
                "voucherId",
                voucher,
                "agreementId",
                "V-1",
                "program",
                "planning-services",
                "offering",
                "SDPS",
                "level",
                level,
                "assignedOn",
                on,
                "projectManager",
                Map.of("name", "Pat", "email", "pm@contoso.example"),
                "voucherAdmin",
                Map.of("email", "benefits@contoso.example"));
    }

    private static void qualified(Driven told) {
        told.told(
                "e-11",
                "eligibility.location-registered.v1",
                Map.of("partnerId", "P-1", "locationId", "L-1", "country", "GB", "city", "Leeds"));
        told.told(
                "e-12",
                "eligibility.competency-attained.v1",
                Map.of(
                        "partnerId", "P-1",
                        "competency", "collaboration-content",
                        "level", "silver",
                        "validFrom", "2019-07-01",
                        "validThrough", "2022-06-30"));
        told.told(
                "e-13",
                "eligibility.exam-passed.v1",
                Map.of(
                        "partnerId", "P-1",
                        "consultantId", "K-1",
                        "name", "Kim",
                        "exam", "70-339",
                        "validFrom", "2019-05-02",
                        "validThrough", "2022-12-31"));
        told.told(
                "e-14",
                "eligibility.offering-enrolled.v1",
                Map.of(
                        "partnerId", "P-1",
                        "program", "planning-services",
                        "offering", "SDPS",
                        "enrolledBy", "ana",
                        "enrolledAt", "2019-11-04T09:00:00Z"));
    }

    private static Map<String, Object> reservation() {
        return ReservationBodies.at("L-1", "2021-03-16", "2021-03-20", 3);
    }

    private static Map<String, Object> report() {
        return Map.of(
                "from", "2021-03-16",
                "to", "2021-03-20",
                "onSiteDays", 1,
                "offSiteDays", 1,
                "summary", "Done.",
                "nextSteps", "None.",
                "deliveredOn", "2021-03-20",
                "deliverables", List.of("plan.txt"),
                "consultantId", "K-1");
    }
}
