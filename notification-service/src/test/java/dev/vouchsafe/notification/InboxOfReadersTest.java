package dev.vouchsafe.notification;

import static dev.vouchsafe.notification.NotificationUnderTest.expired;
import static dev.vouchsafe.notification.NotificationUnderTest.notices;
import static dev.vouchsafe.notification.NotificationUnderTest.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** An inbox as each of its readers has it: how much is unread, page by page, in the reader's roles. */
class InboxOfReadersTest {

    @RegisterExtension
    static final NotificationUnderTest notification = new NotificationUnderTest();

    @Test
    void theUnreadAreCountedForEachReader() {
        submitted(notification.service(), "u1", "P-U");
        submitted(notification.service(), "u2", "P-U");
        submitted(notification.service(), "u3", "P-OTHER");
        var admin = notification.partner("P-U");
        var global = notification.service().globalAdmin("P-U");
        assertThat(total(admin, "?unread=true&size=1")).isEqualTo(2);

        read(admin, page(admin, "?subject=R-u1").get("items").get(0).get("id").asString())
                .expectStatus()
                .isOk();

        assertThat(total(admin, "?unread=true")).isEqualTo(1);
        assertThat(subjects(page(admin, "?unread=true"))).containsExactly("R-u2");
        assertThat(total(admin, "")).isEqualTo(2);
        assertThat(total(global, "?unread=true")).isEqualTo(2);
        assertThat(page(global, "?subject=R-u1")
                        .get("items")
                        .get(0)
                        .get("readAt")
                        .isNull())
                .as("somebody else has read it")
                .isTrue();
    }

    @Test
    void pagesFollowEachOtherAndTheNewestIsFirst() {
        IntStream.range(0, 5).forEach(day -> withdrawn("p" + day, "2021-03-1" + day + "T08:00:00Z"));
        var customer = notification.service().customer("V-P");
        var walked = new ArrayList<String>();
        for (int page = 0; page < 3; page++) {
            var answer = page(customer, "?size=2&page=" + page);
            assertThat(answer.get("total").asInt()).isEqualTo(5);
            walked.addAll(subjects(answer));
        }

        assertThat(walked).containsExactly("PS-p4", "PS-p3", "PS-p2", "PS-p1", "PS-p0");
        assertThat(subjects(page(customer, "?size=2&page=3"))).isEmpty();
    }

    @Test
    void whoHasSeveralRolesHasTheInboxesOfAllOnce() {
        expired(notification.service(), "s1", "V-S", "P-S");
        submitted(notification.service(), "s2", "P-S");
        expired(notification.service(), "s3", "V-S", "P-OTHER");
        var both = client("partner-admin", "customer-admin");
        assertThat(subjects(page(both, ""))).containsExactlyInAnyOrder("PS-s1", "R-s2", "PS-s3");

        assertThat(subjects(page(client("partner-admin"), ""))).containsExactlyInAnyOrder("PS-s1", "R-s2");
        assertThat(subjects(page(client("customer-admin"), ""))).containsExactlyInAnyOrder("PS-s1", "PS-s3");
    }

    /** A token may name a partner and agreements beside a role to which they mean nothing. */
    @Test
    void aTenantCountsInItsRoleAlone() {
        expired(notification.service(), "t1", "V-S", "P-S");
        assertThat(subjects(page(client("payments-officer"), "?subject=PS-t1"))).isEmpty();
    }

    @Test
    void whatIsInNoInboxOfTheReaderCantBeRead() {
        expired(notification.service(), "r1", "V-R", "P-R");
        var customer = notification.service().customer("V-R");
        var id = page(customer, "").get("items").get(0).get("id").asString();

        for (var other : List.of(
                notification.service().customer("V-OTHER"),
                notification.service().globalAdmin("P-OTHER"),
                notification.somebody("payments-officer"))) {
            read(other, id).expectStatus().isNotFound();
        }
        read(notification.somebody("operator"), id).expectStatus().isForbidden();
        read(customer, "none").expectStatus().isNotFound();
        assertThat(total(customer, "?unread=true")).isEqualTo(1);
    }

    private static WebTestClient client(String... roles) {
        return notification
                .service()
                .client(claims -> claims.subject("sam@contoso.example")
                        .claim("roles", List.of(roles))
                        .claim("partner_id", "P-S")
                        .claim("agreement_ids", List.of("V-S")));
    }

    private static void withdrawn(String id, String at) {
        notification
                .service()
                .told("voucher.notices", "PS-" + id, id, "/voucher-service", "notice.given.v1", """
                {"notice": "voucher-withdrawn", "program": "planning-services", "subject": {"kind": "voucher", "id": "PS-%s"},
                 "at": "%s", "agreements": ["V-P"], "customerCountry": "GB", "officers": false, "recipients": [],
                 "facts": {"voucherId": "PS-%s", "withdrawnOn": "2021-03-15", "daysReturned": 1, "daysForfeited": 0}}""".formatted(
                                id, at, id));
    }

    private static ResponseSpec read(WebTestClient caller, String id) {
        return caller.put()
                .uri("/api/notices/" + id + "/read")
                .bodyValue(Map.of())
                .exchange();
    }

    private static JsonNode page(WebTestClient caller, String query) {
        return notices(caller, query)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static int total(WebTestClient caller, String query) {
        return page(caller, query).get("total").asInt();
    }

    private static List<String> subjects(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("subject").get("id").asString())
                .toList();
    }
}
