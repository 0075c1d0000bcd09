package dev.vouchsafe.voucher.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
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

/** Who asks what if, and what is answered of {@link OneAgreement}. */
class WhatIfServiceTest {

    private static final String PATH = "/internal/what-if";

    private static ServiceUnderTest service;

    @BeforeAll
    static void history() {
        service = OneAgreement.told();
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
        // exam. An expiry and a removal; reminders are not played.
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
}
