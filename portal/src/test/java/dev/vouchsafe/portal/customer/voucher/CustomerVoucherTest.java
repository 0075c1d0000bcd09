package dev.vouchsafe.portal.customer.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class CustomerVoucherTest extends PortalTest {

    private static final String PAGE = "/customer/vouchers/PS-1";
    private static final String CONTACTS = "/api/vouchers/PS-1/contacts";

    @BeforeEach
    void assigned() {
        GATEWAY.answers("GET /api/vouchers/PS-1", 200, """
                {"voucherId": "PS-1", "status": "assigned", "agreementId": "V-1", "offering": "SDPS", "level": 5,
                 "assignedOn": "2021-03-15", "lastDay": "2021-09-11", "usableThrough": "2021-09-11"}
                """)
                .answers("GET /api/vouchers/PS-1/checks", 200, """
                {"checks": [{"step": "withdraw", "code": "voucher-not-available", "passed": true, "detail": "It is free."},
                  {"step": "contacts", "code": "voucher-expired", "passed": true, "detail": "It is open."}]}
                """)
                .answers("GET /api/vouchers/PS-1/history", 200, "{\"facts\": []}")
                .answers("GET " + CONTACTS, 200, """
                {"projectManager": {"name": "Pia", "email": "pia@customer.example"},
                 "voucherAdmin": {"email": "admin@customer.example"}}
                """);
    }

    @Test
    void itSaysWhereTheVoucherStandsAndWhatCanBeDone() {
        assertThat(html(customer().get().uri(PAGE).exchange()))
                .contains("No partner has taken it up.", "Pia, pia@customer.example", "Change contacts</button>")
                .contains("Withdraw</button>", ">131<")
                .doesNotContain("Withdraw voucher");
    }

    @Test
    void aMailThatCameBackIsToldBesideItsContact() {
        GATEWAY.answers("GET /api/notices/bounces", 200, """
                {"items": [{"notice": "voucher-assigned", "subject": {"kind": "voucher", "id": "PS-1"},
                  "role": "project-manager", "at": "2021-03-16T10:00:00Z", "reason": "550 no such user"}]}
                """);
        assertThat(html(customer().get().uri(PAGE).exchange()))
                .containsSubsequence("Pia, pia@customer.example", "to the project manager came back: 550 no such user");
        assertThat(GATEWAY.asked("/api/notices/bounces?subject=PS-1")).isTrue();
    }

    @Test
    void withdrawingIsAStepOfItsOwn() {
        assertThat(html(customer().get().uri(PAGE + "?do=withdraw").exchange())).contains("Withdraw voucher</button>");
        GATEWAY.answers("POST /api/vouchers/PS-1/withdrawal", 200, "{}");
        post("withdraw").expectStatus().isSeeOther().expectHeader().location(PAGE);
        var call = GATEWAY.last("POST", "/api/vouchers/PS-1/withdrawal").orElseThrow();
        assertThat(call.headers()).containsEntry("if-match", "\"7-abc\"").containsEntry("idempotency-key", "k-1");
    }

    @Test
    void refusedContactsAreKept() {
        GATEWAY.answers("PUT " + CONTACTS, 400, """
                {"status": 400, "code": "malformed", "detail": "That is no address.", "violations": []}
                """);
        assertThat(html(post("contacts").expectStatus().isBadRequest()))
                .contains("That is no address.", "value=\"New Manager\"", "Save contacts");
    }

    @Test
    void whatIsWrongWithAnEmailStandsBesideIt() {
        GATEWAY.answers("PUT " + CONTACTS, 400, """
                {"status": 400, "code": "malformed", "detail": "Not so.", "violations": [{"code": "malformed",
                  "detail": "The manager's e-mail is no address.", "facts": {"field": "projectManager.email"}}]}
                """);
        assertThat(html(post("contacts").expectStatus().isBadRequest()))
                .contains("id=\"w-managerEmail\">The manager's e-mail is no address.")
                .contains("aria-describedby=\"w-managerEmail\"")
                .contains("<a href=\"#f-managerEmail\">The manager's e-mail is no address.</a>")
                .doesNotContain("id=\"w-adminEmail\"");
    }

    @Test
    void contactsAreSentInTheFormOfTheApi() {
        GATEWAY.answers("PUT " + CONTACTS, 200, "{}");
        post("contacts").expectStatus().isSeeOther();
        assertThat(GATEWAY.last("PUT", CONTACTS).orElseThrow().body())
                .contains(
                        "\"projectManager\":{",
                        "\"name\":\"New Manager\"",
                        "\"voucherAdmin\":{\"email\":\"a@b.example\"}");
    }

    private ResponseSpec post(String step) {
        return customer()
                .post()
                .uri(PAGE + "?do=" + step)
                .body(fromFormData("key", "k-1")
                        .with("etag", "\"7-abc\"")
                        .with("managerName", "New Manager")
                        .with("managerEmail", "new@customer.example")
                        .with("adminEmail", "a@b.example"))
                .exchange();
    }
}
