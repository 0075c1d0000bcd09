package dev.vouchsafe.voucher.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.platform.whatif.ChangedPrograms;
import dev.vouchsafe.platform.whatif.PlayProgress;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.ReservationBodies;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import dev.vouchsafe.web.SpokenJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * V-1: days of March are refused, so PS-1 of one administrator is refused too; days of January come later, and PS-1 of
 * another administrator stands and is reserved with that one's address. V-2: PS-2 is refused for the same reason. V-3:
 * PS-3 lives for 180 days, and an amendment and an extension make that 220.
 */
class OtherHistoriesTest {

    private static final String MARCH = "2021-03-01";
    private static final String JANUARY = "2021-01-15";
    private static final Map<String, Object> ACCRUAL = Map.of("accrualEndsFrom", "2021-06-01");

    private static ServiceUnderTest service;

    @BeforeAll
    static void history() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, "2021-03-02T09:00:00Z");
        var told = new Driven(service);
        for (var agreement : List.of("V-1", "V-2", "V-3")) {
            told.told("b-" + agreement, "vlsc.benefit.activated.v1", benefit(agreement));
            told.told("d-" + agreement, "vlsc.days.accrued.v1", days(agreement, MARCH));
        }
        told.told("a-1", "vlsc.voucher.assigned.v1", assigned("PS-1", "V-1", "first@contoso.example"));
        told.told("a-2", "vlsc.voucher.assigned.v1", assigned("PS-2", "V-2", "benefits@contoso.example"));
        told.told("d-4", "vlsc.days.accrued.v1", days("V-1", JANUARY));
        told.told("d-5", "vlsc.days.accrued.v1", days("V-3", JANUARY));
        told.told("a-3", "vlsc.voucher.assigned.v1", assigned("PS-1", "V-1", "benefits@contoso.example"));
        told.told("a-4", "vlsc.voucher.assigned.v1", assigned("PS-3", "V-3", "benefits@contoso.example"));
        qualified(told);
        told.partner(
                "P-1",
                "POST",
                "/api/vouchers/PS-1/reservation",
                ReservationBodies.at("L-1", "2021-03-03", "2021-03-05", 3));
        service.advanceTo("2021-06-01T09:00:00Z");
        told.operator(
                "POST",
                "/api/program/amendments",
                Map.of("name", "spring", "createdBefore", "2021-04-01", "extendDays", 30, "reason", "a strike"));
        told.operator("POST", "/api/vouchers/PS-3/extension", Map.of("days", 10, "reason", "illness"));
        service.advanceTo("2022-03-01T00:00:00Z");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aReservationDoesNotMatchAnotherAdministratorsVoucher() {
        var refused =
                ask(ACCRUAL, Map.of("agreementId", "V-1")).path("nowRefused").path("items");

        assertThat(refused.valueStream().map(item -> item.path("codes").toString()))
                .containsExactly("[\"voucher-already-assigned\"]", "[\"voucher-not-found\"]");
        assertThat(refused.get(0).path("cause").asString()).isEqualTo("message:/outside:a-3");
    }

    @Test
    void aVoucherMayStandOnlyAfter() {
        var answer = ask(ACCRUAL, Map.of("agreementId", "V-2"));

        assertThat(answer.path("vouchers").path("items").toString())
                .startsWith("[{\"voucherId\":\"PS-2\",\"before\":null,\"after\":{\"status\":\"expired\",")
                .contains("\"closedBy\":\"voucher-life\"");
        assertThat(answer.path("nowRefused").path("total").asInt()).isZero();
        assertThat(answer.path("pools").path("items").toString())
                .isEqualTo(
                        "[{\"agreementId\":\"V-2\",\"before\":{\"balance\":0,\"taken\":0,\"returned\":0,\"forfeited\":0,"
                                + "\"removed\":0},\"after\":{\"balance\":0,\"taken\":3,\"returned\":0,\"forfeited\":3,\"removed\":7}}]");
    }

    @Test
    void aVoucherStandsBecauseItsMessageIsRefusedNoLonger() {
        var ofOne = because(ask(ACCRUAL, Map.of("agreementId", "V-2")));

        assertThat(ofOne).hasSize(1);
        assertThat(ofOne.get(0).path("code").asString()).isEqualTo("insufficient-days");
        assertThat(ofOne.get(0).path("input").asString()).isEqualTo("message:/outside:a-2");
        assertThat(ofOne.get(0).path("at").asString()).startsWith("2021-03-02T09:00");
        assertThat(ofOne.get(0).path("detail").asString())
                .startsWith("Accepted now; as it was recorded it was refused: ");
        // It is another administrator's now, so what came later is refused.
        assertThat(because(ask(ACCRUAL, Map.of("agreementId", "V-1"))).valueStream()
                        .map(reason -> reason.path("input").asString("") + " "
                                + reason.path("code").asString()))
                .startsWith("message:/outside:a-1 insufficient-days", "message:/outside:a-3 voucher-already-assigned")
                .doesNotContain(" voucher-expired");
    }

    private static JsonNode because(JsonNode answer) {
        return answer.path("vouchers").path("items").get(0).path("because");
    }

    @Test
    void whatIsOverByThenIsNotAmendedOrExtended() {
        var answer = ask(Map.of("voucherLifeDays", 60), Map.of("agreementId", "V-3"));

        var voucher = answer.path("vouchers").path("items").get(0);
        assertThat(voucher.path("before").path("lastDay").asString()).isEqualTo("2021-10-08");
        // 2021-03-02 + 60 days; the amendment and the extension are of June.
        assertThat(voucher.path("after").path("lastDay").asString()).isEqualTo("2021-05-01");
        assertThat(voucher.path("because").get(0).path("code").asString()).isEqualTo("voucher-expired");
        assertThat(answer.path("nowRefused").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void theyAreAmendedAndExtendedFromTheirNewLastDay() {
        var voucher = ask(Map.of("voucherLifeDays", 100), Map.of("agreementId", "V-3"))
                .path("vouchers")
                .path("items")
                .get(0);

        // 2021-03-02 + 100 + 30 + 10 days.
        assertThat(voucher.path("after").path("lastDay").asString()).isEqualTo("2021-07-20");
    }

    @Test
    void whatIsRefusedNowIsListedWithTheVoucherOfThePartner() {
        // The assignment itself is refused: before anybody held it.
        var ofPartner = ask(Map.of("lastAssignmentDay", "2021-02-01"), Map.of("partnerId", "P-1"));
        var ofOther = ask(Map.of("lastAssignmentDay", "2021-02-01"), Map.of("partnerId", "P-2"));

        assertThat(ofPartner.path("nowRefused").path("items").valueStream())
                .hasSize(2)
                .allSatisfy(item ->
                        assertThat(item.path("subject").path("id").asString()).isEqualTo("PS-1"));
        assertThat(ofOther.path("nowRefused").path("total").asInt()).isZero();
        assertThat(ofOther.path("vouchers").path("total").asInt()).isZero();
    }

    @Test
    void whatIsListedHasItsWordsHoweverFewAreKept() {
        var few = answered(0);

        assertThat(few.path("vouchers").path("items").get(0).path("because").valueStream()
                        .map(reason -> reason.path("input").asString("") + " "
                                + reason.path("code").asString()))
                .hasSize(2)
                .startsWith("message:/outside:a-3 assignment-window-closed");
        assertThat(few.path("nowRefused").path("items")).hasSize(2);
        assertThat(few).isEqualTo(answered(2_000));
    }

    private static JsonNode answered(int vouchersInWords) {
        var programs = service.bean(Programs.class);
        var filter = new WhatIf.Filter(null, PartnerId.of("P-1"), null, null, null);
        var asked = new WhatIf(
                "planning-services",
                Map.of("lastAssignmentDay", "2021-02-01"),
                Instant.parse("2022-03-01T00:00:00Z"),
                filter);
        var changed = ChangedPrograms.of(asked, programs);
        var answered = new VoucherWhatIf(service.bean(Plays.class), vouchersInWords)
                .answered(asked, changed, new PlayProgress());
        var json = (ObjectNode) SpokenJson.of(answered.answer(), Language.ENGLISH).json();
        return json.without("millis");
    }

    @Test
    void redemptionMayEndBeforeTheLastAssignment() {
        var answer = ask(Map.of("lastRedemptionDay", "2021-04-30"), Map.of("agreementId", "V-3"));

        assertThat(answer.path("vouchers").path("items").get(0).path("after").toString())
                .contains("\"status\":\"expired\"")
                .contains("\"closedBy\":\"program-end\"");
    }

    private static JsonNode ask(Map<String, Object> changes, Map<String, Object> filter) {
        var lines = service.somebody("operator")
                .post()
                .uri("/internal/what-if")
                .accept(MediaType.APPLICATION_NDJSON)
                .bodyValue(Map.of("changes", changes, "filter", filter))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared()
                .readTree(lines.lines().findFirst().orElseThrow())
                .path("answer");
    }

    private static Map<String, Object> benefit(String agreement) {
        return Map.of(
                "agreementId",
                agreement,
                "program",
                "planning-services",
                "activatedOn",
                "2019-11-04",
                "agreementEndsOn",
                "2022-10-31",
                "customer",
                Map.of("customerId", "C-1", "legalEntity", "Contoso", "country", "GB"));
    }

    private static Map<String, Object> days(String agreement, String on) {
        return Map.of("agreementId", agreement, "program", "planning-services", "days", 10, "accruedOn", on);
    }

    private static Map<String, Object> assigned(String voucher, String agreement, String admin) {
        return Map.of(
                "voucherId",
                voucher,
                "agreementId",
                agreement,
                "program",
                "planning-services",
                "offering",
                "SDPS",
                "level",
                3,
                "assignedOn",
                "2021-03-02",
                "projectManager",
                Map.of("name", "Pat", "email", "pm@contoso.example"),
                "voucherAdmin",
                Map.of("email", admin));
    }

    private static void qualified(Driven told) {
        told.told(
                "e-1",
                "eligibility.location-registered.v1",
                Map.of("partnerId", "P-1", "locationId", "L-1", "country", "GB", "city", "Leeds"));
        told.told(
                "e-2",
                "eligibility.competency-attained.v1",
                Map.of(
                        "partnerId", "P-1",
                        "competency", "collaboration-content",
                        "level", "silver",
                        "validFrom", "2019-07-01",
                        "validThrough", "2022-06-30"));
        told.told(
                "e-3",
                "eligibility.offering-enrolled.v1",
                Map.of(
                        "partnerId", "P-1",
                        "program", "planning-services",
                        "offering", "SDPS",
                        "enrolledBy", "ana",
                        "enrolledAt", "2019-11-04T09:00:00Z"));
    }
}
