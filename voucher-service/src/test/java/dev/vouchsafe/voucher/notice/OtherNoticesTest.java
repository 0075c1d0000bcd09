package dev.vouchsafe.voucher.notice;

import static dev.vouchsafe.voucher.VouchersUnderTest.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.voucher.VouchersUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of pools, competencies and amendments, over the whole service and a broker. */
class OtherNoticesTest {

    private static final String ADMIN = "voucher-admin Benefits@contoso.example";

    @RegisterExtension
    static final VouchersUnderTest VOUCHERS = new VouchersUnderTest();

    private static ToldNotices told;

    /** P-1 reserves PS-1 by a competency that ends in May. An amendment moves both vouchers in April. */
    @BeforeAll
    static void aSpring() {
        told = new ToldNotices(VOUCHERS.service().bootstrapServers());
        VOUCHERS.qualified(1, "2021-05-31");
        VOUCHERS.assign("V-1", "PS-1", 5);
        VOUCHERS.assign("V-2", "PS-2", 5);
        assertThat(status(VOUCHERS.reserve("P-1", "PS-1", 5))).isEqualTo(201);
        VOUCHERS.service().advanceTo("2021-04-02T00:00:00Z");
        VOUCHERS.somebody("operator")
                .post()
                .uri("/api/program/amendments")
                .bodyValue(
                        Map.of("name", "storm", "createdBefore", "2021-12-31", "extendDays", 10, "reason", "A storm."))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        VOUCHERS.service().advanceTo("2021-05-02T00:00:00Z");
    }

    @Test
    void whatIsLeftInAPoolIsSaidToTheCustomerAndTheAdministrators() {
        var notices = told.about("V-1").toList();

        assertThat(notices).extracting(ToldNotices.Message::summary).containsExactly("pool-reminder - [" + ADMIN + "]");
        var notice = notices.getFirst().data();
        assertThat(notice.path("at").asString()).isEqualTo("2021-04-02T00:00:00Z");
        assertThat(notice.path("agreements").toString()).isEqualTo("[\"V-1\"]");
        assertThat(notice.path("facts"))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"agreementId\": \"V-1\", \"days\": 25, \"daysBefore\": 90, \"end\": \"removal\","
                                + " \"lastDay\": \"2021-06-30\"}"));
    }

    @Test
    void anAmendmentIsSaidToEverybodyWithAVoucherThatItChanges() {
        assertThat(told.about("PS-1").map(ToldNotices.Message::summary))
                .endsWith("amendment P-1 [project-manager pm@contoso.example, " + ADMIN + "]");
        assertThat(told.about("PS-2").map(ToldNotices.Message::summary))
                .endsWith("amendment - [project-manager pm@contoso.example, " + ADMIN + "]");
        var amendments = told.all().stream()
                .filter(each -> each.data().path("notice").asString("").equals("amendment"))
                .toList();
        assertThat(amendments).hasSize(2);
        assertThat(amendments).allSatisfy(each -> {
            assertThat(each.id()).endsWith("." + each.key());
            assertThat(facts(each).path("oldLastDay").asString()).isEqualTo("2021-09-11");
            assertThat(facts(each).path("newLastDay").asString()).isEqualTo("2021-09-21");
        });
    }

    @Test
    void aPartnerIsRemindedOfACompetencyThatItsReservationRestsOn() {
        var notice = told.about("P-1").toList();

        assertThat(notice).extracting(ToldNotices.Message::summary).containsExactly("competency-ending P-1 []");
        assertThat(notice.getFirst().data().path("at").asString()).isEqualTo("2021-05-01T00:00:00Z");
        assertThat(facts(notice.getFirst()).path("vouchers").toString()).isEqualTo("[\"PS-1\"]");
    }

    @Test
    void theyHaveTheFactsOfTheirKind() {
        for (var kind : List.of(NoticeKind.POOL_REMINDER, NoticeKind.AMENDMENT, NoticeKind.COMPETENCY_ENDING)) {
            assertThat(told.all().stream()
                            .filter(each ->
                                    each.data().path("notice").asString("").equals(kind.id())))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(facts(each).propertyNames())
                            .containsExactlyInAnyOrderElementsOf(kind.required()));
        }
    }

    @Test
    void everyDeadlineIsRight() {
        var verified = VOUCHERS.somebody("auditor")
                .get()
                .uri("/api/ops/deadlines/verification")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(verified)
                .contains("\"status\":\"right\"")
                .contains("\"competency-ending\":1", "\"pool-reminder\":4", "\"voucher-reminder\":2");
    }

    private static JsonNode facts(ToldNotices.Message message) {
        return message.data().path("facts");
    }
}
