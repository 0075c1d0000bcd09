package dev.vouchsafe.portal.partner.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ContactsTest extends PortalTest {

    private static final String PAGE = "/partner/contacts";
    private static final String API = "/api/partners/P-1/contacts";

    @BeforeEach
    void kept() {
        GATEWAY.answers("GET " + API, 200, """
                {"contacts": [{"email": "ana@partner.example", "language": "tr", "notices": ["voucher-*", "pool-reminder"],
                  "digest": "daily", "state": "unconfirmed",
                  "bounced": {"at": "2021-04-30T10:00:00Z", "reason": "550 no such user"}}]}
                """);
    }

    @Test
    void eachAddressSaysItsStateAndWhatCameBack() {
        assertThat(html(partner().get().uri(PAGE).exchange().expectStatus().isOk()))
                .containsSubsequence("ana@partner.example</legend>", "Unconfirmed", "550 no such user")
                .contains("<option value=\"tr\" selected>", "<option value=\"daily\" selected>")
                .contains("value=\"voucher-*\" checked", "value=\"pool-reminder\" checked");
    }

    @Test
    void aRowIsAddedAndTakenAwayOnThePageAlone() {
        assertThat(html(post("add", "new@partner.example").expectStatus().isOk()))
                .contains("name=\"email-2\"", "value=\"new@partner.example\"");
        assertThat(html(post("remove", "new@partner.example").expectStatus().isOk()))
                .contains("value=\"new@partner.example\"", "Save the contacts to keep it so.")
                .doesNotContain("name=\"email-1\"");
        assertThat(GATEWAY.last("PUT", API)).isEmpty();
    }

    @Test
    void savingSendsAllThatHaveAnAddress() {
        GATEWAY.answers("PUT " + API, 200, "{}");
        post("save", "").expectStatus().isSeeOther().expectHeader().location(PAGE);
        var call = GATEWAY.last("PUT", API).orElseThrow();
        assertThat(call.headers()).containsEntry("if-match", "\"7-abc\"").containsEntry("idempotency-key", "k-1");
        assertThat(call.body())
                .contains(
                        "\"email\":\"ana@partner.example\"",
                        "\"notices\":[\"voucher-*\",\"amendment\"]",
                        "\"digest\":\"none\"")
                .doesNotContain("\"email\":\"\"");
    }

    @Test
    void whatIsRefusedStandsBesideItsRow() {
        GATEWAY.answers("PUT " + API, 400, """
                {"status": 400, "code": "malformed", "detail": "Not so.", "violations": [{"code": "malformed",
                  "detail": "contacts[1].email is no address.", "facts": {"field": "contacts[1].email"}}]}
                """);
        assertThat(html(post("save", "wrong").expectStatus().isBadRequest()))
                .contains("id=\"w-email-1\">contacts[1].email is no address.", "value=\"wrong\"");
    }

    private ResponseSpec post(String step, String second) {
        return partner()
                .post()
                .uri(PAGE + "?do=" + step)
                .body(fromFormData("form", "contacts")
                        .with("key", "k-1")
                        .with("etag", "\"7-abc\"")
                        .with("remove", "0")
                        .with("row", "0")
                        .with("email-0", "ana@partner.example")
                        .with("language-0", "en")
                        .with("notices-0", "voucher-*")
                        .with("notices-0", "amendment")
                        .with("digest-0", "none")
                        .with("row", "1")
                        .with("email-1", second)
                        .with("language-1", "tr")
                        .with("digest-1", "none"))
                .exchange();
    }
}
