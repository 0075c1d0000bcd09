package dev.vouchsafe.voucher.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.platform.whatif.ChangedPrograms;
import dev.vouchsafe.platform.whatif.MemoryLog;
import dev.vouchsafe.platform.whatif.PlayProgress;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.web.SpokenJson;
import java.lang.ref.WeakReference;
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

/** What the rules of another definition make of {@link OtherHistory}. */
class OtherHistoriesTest {

    private static final Map<String, Object> ACCRUAL = Map.of("accrualEndsFrom", "2021-06-01");

    private static ServiceUnderTest service;

    @BeforeAll
    static void history() {
        service = OtherHistory.told();
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
    void aReservationMatchesTheAdministratorThatTheCustomerNamedLater() {
        var answer = ask(ACCRUAL, Map.of("agreementId", "V-4"));

        assertThat(answer.path("vouchers").path("total").asInt()).isZero();
        assertThat(answer.path("nowRefused").path("total").asInt()).isZero();
    }

    @Test
    void contactsOfAVoucherThatIsNotAssignedAreNotChanged() {
        var refused = ask(Map.of("lastAssignmentDay", "2021-02-01"), Map.of("agreementId", "V-4"))
                .path("nowRefused")
                .path("items");

        assertThat(refused.valueStream().map(item -> item.path("codes").toString()))
                .as("the assignment, the contacts and the reservation")
                .containsExactly(
                        "[\"assignment-window-closed\"]", "[\"voucher-not-found\"]", "[\"voucher-not-found\"]");
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
        assertThat(because(ask(ACCRUAL, Map.of("agreementId", "V-1")))
                        .valueStream()
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

        assertThat(few.path("vouchers")
                        .path("items")
                        .get(0)
                        .path("because")
                        .valueStream()
                        .map(reason -> reason.path("input").asString("") + " "
                                + reason.path("code").asString()))
                .hasSize(2)
                .startsWith("message:/outside:a-3 assignment-window-closed");
        assertThat(few.path("nowRefused").path("items")).hasSize(2);
        assertThat(few).isEqualTo(answered(2_000));
    }

    private static JsonNode answered(int vouchersInWords) {
        var asked = refusing(new WhatIf.Filter(null, PartnerId.of("P-1"), null, null, null));
        var changed = ChangedPrograms.of(asked, service.bean(Programs.class));
        var answered = new VoucherWhatIf(service.bean(Plays.class), vouchersInWords)
                .answered(asked, changed, new PlayProgress());
        var json =
                (ObjectNode) SpokenJson.of(answered.answer(), Language.ENGLISH).json();
        return json.without("millis");
    }

    private static WhatIf refusing(WhatIf.Filter filter) {
        return new WhatIf(
                "planning-services",
                Map.of("lastAssignmentDay", "2021-02-01"),
                Instant.parse("2022-03-01T00:00:00Z"),
                filter);
    }

    /** Who reads it slowly must not keep what a play needs: the next one may be played by then. */
    @Test
    void whatIsAnsweredHoldsNoPlay() {
        var kept = kept();

        await().until(() -> {
            System.gc();
            return kept.play().get() == null;
        });
        assertThat(kept.answers()).hasSize(3).doesNotContainNull();
    }

    private record Kept(WeakReference<MemoryLog> play, List<Object> answers) {}

    private static Kept kept() {
        var asked = refusing(new WhatIf.Filter(AgreementId.of("V-1"), null, null, null, null));
        var changed = ChangedPrograms.of(asked, service.bean(Programs.class));
        var heard = new VoucherPlay(asked.filter(), new Reasons(1));
        var played = service.bean(Plays.class).play(changed, asked.asOf(), heard, new PlayProgress());
        var program = changed.byId(asked.program()).orElseThrow();
        var result = WhatIfResult.of(asked, program, played, heard);
        return new Kept(
                new WeakReference<>(played.after().log()), List.of(result.rows(), result.outcome(), result.draft()));
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
}
