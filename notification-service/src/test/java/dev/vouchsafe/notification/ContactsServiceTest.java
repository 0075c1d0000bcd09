package dev.vouchsafe.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.access.OpenRoutes;
import dev.vouchsafe.notification.contact.ContactTokens;
import dev.vouchsafe.notification.domain.ContactEvent.ContactsRegistered;
import dev.vouchsafe.platform.log.LogReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A partner's contacts, and what the owners of the addresses say by the links of their mails. */
class ContactsServiceTest {

    @RegisterExtension
    static final NotificationUnderTest notification = new NotificationUnderTest();

    @Test
    void aPartnerSaysWhereItsNoticesGoAndNobodyElseKnows() {
        var admin = notification.partner("P-A");
        var put = put(admin, "P-A", entry("ops@fabrikam.example", "voucher-*"));

        put.expectStatus().isOk();
        assertThat(contacts(admin, "P-A"))
                .isEqualTo(body(put))
                .hasSize(1)
                .first()
                .satisfies(contact -> {
                    assertThat(contact.get("email").asString()).isEqualTo("ops@fabrikam.example");
                    assertThat(contact.get("state").asString()).isEqualTo("unconfirmed");
                    assertThat(contact.get("digest").asString()).isEqualTo("none");
                    assertThat(contact.get("bounced").isNull()).isTrue();
                });
        put(notification.partner("P-OTHER"), "P-A", entry("me@other.example", "*"))
                .expectStatus()
                .isNotFound();
        get(notification.partner("P-OTHER"), "P-A").expectStatus().isNotFound();
        get(notification.service().customer("V-1"), "P-A").expectStatus().isForbidden();
        assertThat(notification.service().bean(LogReader.class).after(-1).map(Object::toString))
                .noneMatch(event -> event.contains("fabrikam"));
    }

    @Test
    void whatIsNoAddressOrNoNoticeIsRefused() {
        var admin = notification.partner("P-B");
        put(admin, "P-B", entry("nobody", "voucher-*")).expectStatus().isBadRequest();
        put(admin, "P-B", entry("a@b.example\nBcc: c@d.example", "voucher-*"))
                .expectStatus()
                .isBadRequest();
        put(admin, "P-B", entry("a@b.example", "invoice-*")).expectStatus().isBadRequest();
        put(admin, "P-B", entry("a@b.example", "*"), entry("A@b.example", "*"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void anAddressIsConfirmedAndEndedByTheLinksOfItsMailsWithoutAToken() {
        var admin = notification.partner("P-C");
        put(admin, "P-C", entry("ops@fabrikam.example", "*")).expectStatus().isOk();
        var tokens = notification.service().bean(ContactTokens.class);
        var contact = contactId("P-C");

        assertThat(state(admin, "P-C")).isEqualTo("unconfirmed");
        post(OpenRoutes.CONFIRMATIONS, token(tokens.confirmationLink(contact)))
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo("o…@fabrikam.example");
        assertThat(state(admin, "P-C")).isEqualTo("confirmed");
        post(OpenRoutes.CONFIRMATIONS, token(tokens.confirmationLink(contact)))
                .expectStatus()
                .isOk();
        // A token opens one of the two alone.
        post(OpenRoutes.CONFIRMATIONS, token(tokens.unsubscriptionLink(contact)))
                .expectStatus()
                .isNotFound();
        post(OpenRoutes.UNSUBSCRIPTIONS, token(tokens.unsubscriptionLink(contact)))
                .expectStatus()
                .isOk();
        post(OpenRoutes.UNSUBSCRIPTIONS, token(tokens.unsubscriptionLink(contact)))
                .expectStatus()
                .isOk();
        assertThat(state(admin, "P-C")).isEqualTo("ended");
        post(OpenRoutes.CONFIRMATIONS, token(tokens.confirmationLink(contact)))
                .expectStatus()
                .isNotFound();
        // Who wants no more is not asked again, however often the list is saved.
        put(admin, "P-C", entry("Ops@fabrikam.example", "voucher-*"))
                .expectStatus()
                .isOk();
        assertThat(state(admin, "P-C")).isEqualTo("ended");
    }

    /** The list is saved without the address, and then with it again. */
    @Test
    void whoWantsNoMoreIsNotAskedAgainWhenTheAddressComesBack() {
        var admin = notification.partner("P-D");
        put(admin, "P-D", entry("ops@litware.example", "*")).expectStatus().isOk();
        var tokens = notification.service().bean(ContactTokens.class);
        var link = token(tokens.unsubscriptionLink(contactId("P-D")));
        post(OpenRoutes.UNSUBSCRIPTIONS, link).expectStatus().isOk();

        put(admin, "P-D", entry("new@litware.example", "*")).expectStatus().isOk();
        post(OpenRoutes.UNSUBSCRIPTIONS, link).expectStatus().isNotFound();
        put(admin, "P-D", entry("OPS@litware.example", "*"), entry("new@litware.example", "*"))
                .expectStatus()
                .isOk();

        assertThat(contacts(admin, "P-D")
                        .valueStream()
                        .map(contact -> contact.get("state").asString()))
                .containsExactly("ended", "unconfirmed");
        post(OpenRoutes.CONFIRMATIONS, token(tokens.confirmationLink(contactId("P-D"))))
                .expectStatus()
                .isNotFound();
    }

    /** What its owner said stays with the address while the partner changes what goes there. */
    @Test
    void whatAnAddressIsToldMayChangeAndItStaysConfirmed() {
        var admin = notification.partner("P-E");
        put(admin, "P-E", entry("ops@proseware.example", "*")).expectStatus().isOk();
        var tokens = notification.service().bean(ContactTokens.class);
        post(OpenRoutes.CONFIRMATIONS, token(tokens.confirmationLink(contactId("P-E"))))
                .expectStatus()
                .isOk();

        var changed = Map.of(
                "email", "ops@proseware.example", "language", "tr", "notices", List.of("payment-*"), "digest", "daily");
        put(admin, "P-E", changed, entry("b@proseware.example", "voucher-assigned"))
                .expectStatus()
                .isOk();

        var first = contacts(admin, "P-E").get(0);
        assertThat(first.get("state").asString()).isEqualTo("confirmed");
        assertThat(first.get("language").asString()).isEqualTo("tr");
        assertThat(first.get("digest").asString()).isEqualTo("daily");
        assertThat(first.get("notices").toString()).isEqualTo("[\"payment-*\"]");
        assertThat(contacts(admin, "P-E").get(1).get("state").asString()).isEqualTo("unconfirmed");

        get(notification.somebody("operator"), "P-E").expectStatus().isForbidden();
        put(notification.somebody("operator"), "P-E", changed).expectStatus().isForbidden();
        put(notification.service().globalAdmin("P-E"), "P-E", changed)
                .expectStatus()
                .isOk();
    }

    @Test
    void strangersAreNotAskedWithoutEnd() {
        var admin = notification.partner("P-F");
        put(admin, "P-F", strangers("a", 50)).expectStatus().isOk();
        // Known ones may be taken out and registered again.
        put(admin, "P-F").expectStatus().isOk();
        put(admin, "P-F", strangers("a", 50)).expectStatus().isOk();

        put(admin, "P-F", strangers("b", 1))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("wrong-state");
        assertThat(contacts(admin, "P-F")).hasSize(50);
        notification.service().advanceTo("2021-04-16T09:00:00Z");
        put(admin, "P-F", strangers("b", 1)).expectStatus().isOk();
    }

    private static Map<?, ?>[] strangers(String name, int count) {
        return IntStream.range(0, count)
                .<Map<?, ?>>mapToObj(i -> entry(name + i + "@strangers.example", "*"))
                .toArray(Map<?, ?>[]::new);
    }

    @Test
    void noOtherRouteIsOpenAndNoOtherTokenOpensThese() {
        var nobody = notification.service().nobody();
        post(OpenRoutes.CONFIRMATIONS, "x.y").expectStatus().isNotFound();
        post(OpenRoutes.CONFIRMATIONS, "").expectStatus().isBadRequest();
        post(OpenRoutes.UNSUBSCRIPTIONS, "nothing").expectStatus().isNotFound();
        for (var path : OpenRoutes.POSTS) {
            nobody.get().uri(path).exchange().expectStatus().isUnauthorized();
            nobody.put().uri(path).bodyValue(Map.of()).exchange().expectStatus().isUnauthorized();
            nobody.post()
                    .uri(path + "/more")
                    .bodyValue(Map.of())
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        for (var path : List.of("/api/notices", "/api/notices/x/read", "/api/mailbox", "/api/partners/P-A/contacts")) {
            nobody.get().uri(path).exchange().expectStatus().isUnauthorized();
            nobody.post()
                    .uri(path)
                    .bodyValue(Map.of())
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    private static ResponseSpec post(String path, String token) {
        return notification
                .service()
                .nobody()
                .post()
                .uri(path)
                .bodyValue(Map.of("token", token))
                .exchange();
    }

    private static String token(String link) {
        return link.substring(link.indexOf("token=") + 6);
    }

    private static String contactId(String partnerId) {
        return notification
                .service()
                .bean(LogReader.class)
                .after(-1)
                .filter(event -> event.payload() instanceof ContactsRegistered registered
                        && registered.partnerId().value().equals(partnerId))
                .map(event -> ((ContactsRegistered) event.payload())
                        .contacts()
                        .getFirst()
                        .contactId())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, ?> entry(String email, String notices) {
        return Map.of("email", email, "language", "en", "notices", List.of(notices));
    }

    private static ResponseSpec put(WebTestClient caller, String partnerId, Map<?, ?>... entries) {
        return caller.put()
                .uri("/api/partners/" + partnerId + "/contacts")
                .bodyValue(Map.of("contacts", List.of(entries)))
                .exchange();
    }

    private static ResponseSpec get(WebTestClient caller, String partnerId) {
        return caller.get().uri("/api/partners/" + partnerId + "/contacts").exchange();
    }

    private static JsonNode contacts(WebTestClient caller, String partnerId) {
        return body(get(caller, partnerId).expectStatus().isOk());
    }

    private static String state(WebTestClient caller, String partnerId) {
        return contacts(caller, partnerId).get(0).get("state").asString();
    }

    private static JsonNode body(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("contacts");
    }
}
