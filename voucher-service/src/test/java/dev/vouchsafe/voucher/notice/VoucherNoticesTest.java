package dev.vouchsafe.voucher.notice;

import static dev.vouchsafe.voucher.VouchersUnderTest.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.outbox.Notices;
import dev.vouchsafe.voucher.VouchersUnderTest;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpMethod;

/** What is told of vouchers, over the whole service and a broker. PS-1 is reserved and expires, PS-2 is withdrawn. */
class VoucherNoticesTest {

    private static final String ADMIN = "voucher-admin Benefits@contoso.example";
    private static final String BOTH = "project-manager pm@contoso.example, " + ADMIN;

    @RegisterExtension
    static final VouchersUnderTest VOUCHERS = new VouchersUnderTest();

    private static ToldNotices told;

    @BeforeAll
    static void aLife() {
        told = new ToldNotices(VOUCHERS.service().bootstrapServers());
        VOUCHERS.qualified(1);
        VOUCHERS.assign("V-1", "PS-1", 5);
        assertThat(status(VOUCHERS.reserve("P-1", "PS-1", 5))).isEqualTo(201);
        VOUCHERS.partner("P-1")
                .patch()
                .uri("/api/vouchers/PS-1/reservation")
                .bodyValue(Map.of("plannedTo", "2021-03-25"))
                .exchange()
                .expectStatus()
                .isOk();
        VOUCHERS.partner("P-1")
                .method(HttpMethod.DELETE)
                .uri("/api/vouchers/PS-1/reservation")
                .bodyValue(Map.of("reason", "other", "text", "a text"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(status(VOUCHERS.reserve("P-1", "PS-1", 5))).isEqualTo(201);
        VOUCHERS.assign("V-2", "PS-2", 5);
        VOUCHERS.service()
                .customer("V-2")
                .post()
                .uri("/api/vouchers/PS-2/withdrawal")
                .exchange()
                .expectStatus()
                .isOk();
        VOUCHERS.service().advanceTo("2021-08-12T00:00:00Z");
        erase("pm@contoso.example");
        VOUCHERS.service().advanceTo("2021-08-28T00:00:00Z");
        erase("benefits@contoso.example");
        VOUCHERS.service().advanceTo("2021-12-01T00:00:00Z");
    }

    @Test
    void eachIsToldOnceToThoseWhomItConcerns() {
        assertThat(told.about("PS-1").map(ToldNotices.Message::summary))
                .containsExactly(
                        "voucher-assigned - [" + BOTH + "]",
                        "voucher-reserved P-1 [" + ADMIN + "]",
                        "voucher-rescheduled P-1 [" + ADMIN + "]",
                        "voucher-released P-1 [" + ADMIN + "]",
                        "voucher-reserved P-1 [" + ADMIN + "]",
                        "voucher-reminder P-1 [" + ADMIN + "]",
                        "voucher-reminder P-1 [" + ADMIN + "]",
                        "voucher-reminder P-1 []",
                        "voucher-expired P-1 []");
        assertThat(told.about("PS-2").map(ToldNotices.Message::summary))
                .containsExactly("voucher-assigned - [" + BOTH + "]", "voucher-withdrawn - [" + ADMIN + "]");
    }

    @Test
    void theyHaveTheFactsOfTheirKind() {
        var notices = told.all().stream()
                .filter(each -> each.type().equals("notice.given.v1"))
                .toList();
        assertThat(notices).isNotEmpty().allSatisfy(each -> {
            var kind = NoticeKind.of(each.data().path("notice").asString()).orElseThrow();
            assertThat(each.data().path("facts").propertyNames())
                    .as("%s", kind)
                    .containsAll(kind.required())
                    .isSubsetOf(kind.facts());
        });
    }

    @Test
    void aReminderSaysWhatIsMissing() {
        var reminder = told.about("PS-1").skip(5).findFirst().orElseThrow().data();

        assertThat(reminder.path("at").asString()).isEqualTo("2021-08-12T00:00:00Z");
        assertThat(reminder.path("partnerCountry").asString()).isEqualTo("GB");
        assertThat(reminder.path("customerCountry").asString()).isEqualTo("GB");
        assertThat(reminder.path("agreements").toString()).isEqualTo("[\"V-1\"]");
        var facts = reminder.path("facts");
        assertThat(facts.path("daysBefore").asInt()).isEqualTo(30);
        assertThat(facts.path("lastDay").asString()).isEqualTo("2021-09-11");
        assertThat(facts.path("status").asString()).isEqualTo("reserved");
        assertThat(facts.path("missing").toString()).isEqualTo("[\"report\",\"redemption\"]");
    }

    @Test
    void whoIsErasedIsForgotten() {
        var people = told.about("PS-1")
                .findFirst()
                .orElseThrow()
                .data()
                .path("recipients")
                .valueStream()
                .map(each -> each.path("person").asString())
                .toList();

        assertThat(told.all().stream()
                        .filter(each -> each.type().equals("notice.person-forgotten.v1"))
                        .map(each -> each.data().path("person").asString()))
                .containsExactlyInAnyOrderElementsOf(people);
    }

    /** A follower that was killed tells again what it may have told. */
    @Test
    void whatIsToldAgainHasTheSameId() {
        var notices = VOUCHERS.service().bean(Notices.class);
        var again = new ArrayList<String>();
        try (var events = VOUCHERS.service().bean(LogReader.class).after(-1)) {
            notices.toldBy(events.toList(), (event, told) -> again.add(told.id(event)));
        }

        assertThat(told.all().stream().map(ToldNotices.Message::id))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(again);
    }

    private static void erase(String email) {
        VOUCHERS.somebody("operator")
                .post()
                .uri("/api/ops/erasures")
                .bodyValue(Map.of("email", email))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
