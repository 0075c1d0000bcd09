package dev.vouchsafe.notification;

import static dev.vouchsafe.notification.NotificationUnderTest.assigned;
import static dev.vouchsafe.notification.NotificationUnderTest.expired;
import static dev.vouchsafe.notification.NotificationUnderTest.forged;
import static dev.vouchsafe.notification.NotificationUnderTest.notices;
import static dev.vouchsafe.notification.NotificationUnderTest.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.log.LogReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What the services tell, in the inboxes of those whom it concerns. */
class InboxServiceTest {

    @RegisterExtension
    static final NotificationUnderTest notification = new NotificationUnderTest();

    @Test
    void aNoticeIsInTheInboxesOfThoseWhomItConcerns() {
        assigned(notification.service(), "a", "V-A", "");
        expired(notification.service(), "b", "V-A", "P-A");
        submitted(notification.service(), "c", "P-A");

        assertThat(titles(notification.service().customer("V-A", "V-X"), ""))
                .containsExactly("Voucher PS-b has expired", "Voucher PS-a: use it by 12 September 2021");
        assertThat(titles(notification.partner("P-A"), ""))
                .containsExactly("Payment request R-c is submitted", "Voucher PS-b has expired");
        assertThat(titles(notification.somebody("payments-officer"), "?subject=R-c"))
                .containsExactly("Payment request R-c is submitted");
        assertThat(titles(notification.partner("P-OTHER"), "")).isEmpty();
        assertThat(titles(notification.service().customer("V-OTHER"), "")).isEmpty();
        notices(notification.somebody("operator"), "").expectStatus().isForbidden();
        notices(notification.service().nobody(), "").expectStatus().isUnauthorized();
    }

    @Test
    void whatBecameOfDaysIsSaidToTheCustomerAlone() {
        expired(notification.service(), "d", "V-D", "P-D");

        assertThat(text(notification.service().customer("V-D"), "en"))
                .contains("Of its days 4 returned to the agreement, 1 were lost.");
        assertThat(text(notification.service().customer("V-D"), "tr"))
                .contains("PS-d kuponu son gününe kadar kullanılmadı: 15 Mart 2021.")
                .contains("Anlaşmaya dönen gün sayısı: 4; yanan gün sayısı: 1.");
        assertThat(text(notification.partner("P-D"), "en"))
                .isEqualTo("Voucher PS-d was not redeemed by 15 March 2021. Its life ended with that day.");
    }

    @Test
    void eachReaderReadsANoticeForItselfAndOnce() {
        submitted(notification.service(), "e", "P-E");
        var admin = notification.partner("P-E");
        var id = items(admin, "?unread=true").get(0).get("id").asString();

        var first = body(read(admin, id).expectStatus().isOk());
        notification.service().advanceTo("2021-03-17T09:00:00Z");
        var second = body(read(admin, id).expectStatus().isOk());

        assertThat(first.get("readAt").asString()).isEqualTo("2021-03-16T09:00:00Z");
        assertThat(second).isEqualTo(first);
        assertThat(items(admin, "?unread=true")).isEmpty();
        assertThat(items(admin, "").get(0)).isEqualTo(first);
        assertThat(titles(notification.service().globalAdmin("P-E"), "?unread=true"))
                .hasSize(1);
        assertThat(read(notification.partner("P-OTHER"), id)
                        .returnResult(byte[].class)
                        .getStatus())
                .isEqualTo(HttpStatusCode.valueOf(404));
        read(notification.somebody("auditor"), id).expectStatus().isForbidden();
        notices(admin, "?unread=maybe").expectStatus().isBadRequest();
    }

    @Test
    void aMessageIsRecordedOnceAndNothingOfItsPeopleInClear() {
        var people = NotificationUnderTest.recipient("project-manager", "ada@contoso.example", "K-F");
        assigned(notification.service(), "f", "V-F", people);
        assigned(notification.service(), "f", "V-F", people);

        assertThat(items(notification.service().customer("V-F"), "")).hasSize(1);
        assertThat(notification
                        .service()
                        .bean(LogReader.class)
                        .after(-1)
                        .map(event -> event.payload().toString()))
                .anyMatch(event -> event.contains("PS-f"))
                .noneMatch(event -> event.contains("ada@contoso.example") || event.contains("Ada Example"));
    }

    @Test
    void whatItsServiceHasNotSignedIsNotTold() {
        forged(notification.service(), "i", "P-I");
        submitted(notification.service(), "j", "P-I");

        assertThat(titles(notification.partner("P-I"), "")).containsExactly("Payment request R-j is submitted");
        assertThat(body(notification
                                .somebody("auditor")
                                .get()
                                .uri("/api/audit?type=message.unbelieved")
                                .exchange())
                        .toString())
                .contains("payment.notices", "message-not-signed");
    }

    @Test
    void whatNobodyHasWordsForIsADeadLetter() {
        told("g", "{}");
        told("h", """
                {"voucherId": "PS-h", "agreementId": "V-G", "offering": "SDPS", "level": 5, "assignedOn": "2021-03-16",
                 "lastDay": "in September"}""");

        assertThat(items(notification.service().customer("V-G"), "")).isEmpty();
        assertThat(body(notification
                                .somebody("operator")
                                .get()
                                .uri("/api/ops/dead-letters")
                                .exchange())
                        .toString())
                .contains("facts: voucherId is missing", "'in September' could not be parsed");
    }

    private static void told(String id, String facts) {
        notification
                .service()
                .told("voucher.notices", "PS-" + id, id, "/voucher-service", "notice.given.v1", """
                {"notice": "voucher-assigned", "program": "planning-services", "subject": {"kind": "voucher", "id": "PS-g"},
                 "at": "2021-03-16T08:00:00Z", "agreements": ["V-G"], "officers": false, "recipients": [], "facts": %s}""".formatted(facts));
    }

    private static ResponseSpec read(WebTestClient caller, String id) {
        return caller.put()
                .uri("/api/notices/" + id + "/read")
                .bodyValue(Map.of())
                .exchange();
    }

    private static JsonNode body(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    private static JsonNode items(WebTestClient caller, String query) {
        return body(notices(caller, query).expectStatus().isOk()).get("items");
    }

    private static List<String> titles(WebTestClient caller, String query) {
        return items(caller, query)
                .valueStream()
                .map(item -> item.get("title").asString())
                .toList();
    }

    private static String text(WebTestClient caller, String language) {
        return body(caller.get()
                        .uri("/api/notices?notice=voucher-expired")
                        .header("Accept-Language", language)
                        .exchange())
                .get("items")
                .get(0)
                .get("text")
                .asString();
    }
}
