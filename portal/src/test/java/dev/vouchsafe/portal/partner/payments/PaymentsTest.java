package dev.vouchsafe.portal.partner.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.portal.testing.PortalTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class PaymentsTest extends PortalTest {

    private static final String EMPTY = "{\"items\": [], \"page\": 0, \"size\": 50, \"total\": 0}";
    private static final Pattern KEY = Pattern.compile(
            "name=\"form\" value=\"([^\"]+)\">\\s*" + "<input type=\"hidden\" name=\"key\" value=\"([^\"]+)\"");

    @BeforeEach
    void registered() {
        GATEWAY.answers("GET /api/payment-windows", 200, EMPTY)
                .answers("GET /api/payment-requests", 200, EMPTY)
                .answers("GET /api/payment-registrations/P-1", 200, "{\"registrations\": []}")
                .answers("GET /api/partners/P-1", 200, """
                {"country": "GB", "locations": [{"locationId": "L-1", "city": "Leeds"}, {"locationId": "L-2", "city": "York"},
                  {"locationId": "L-3", "city": "Hull"}]}
                """);
    }

    @Test
    void whatIsWrongWithAnAccountStandsBesideIt() {
        GATEWAY.answers("PUT /api/payment-registrations/P-1", 400, """
                {"status": 400, "code": "malformed", "detail": "Not so.", "violations": [{"code": "malformed",
                  "detail": "That is no IBAN.", "facts": {"field": "accounts[1].iban"}}]}
                """);
        assertThat(html(register().expectStatus().isBadRequest()))
                .contains("id=\"w-iban-L-3\">That is no IBAN.", "<a href=\"#f-iban-L-3\">That is no IBAN.</a>")
                .doesNotContain("id=\"w-iban-L-1\"", "id=\"w-iban-L-2\"");
    }

    @Test
    void whatIsWrongWithTheTaxStandsBesideIt() {
        GATEWAY.answers("PUT /api/payment-requests/R-1", 400, """
                {"status": 400, "code": "malformed", "detail": "Not so.", "violations": [{"code": "malformed",
                  "detail": "That is no amount.", "facts": {"field": "tax.amount"}}]}
                """);
        assertThat(html(owner().post()
                        .uri("/partner/payments?do=draft")
                        .body(fromFormData("requestId", "R-1").with("tax", "x"))
                        .exchange()))
                .contains("id=\"w-tax\">That is no amount.");
    }

    /** While nobody knows what became of the registration, its key stays; the form beside it has one of its own. */
    @Test
    void eachFormKeepsItsOwnKey() {
        GATEWAY.answers("PUT /api/payment-registrations/P-1", 503, "{\"status\": 503, \"detail\": \"Away.\"}");
        String html = html(register().expectStatus().isEqualTo(503));
        var keys = KEY.matcher(html)
                .results()
                .collect(java.util.stream.Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        assertThat(keys).containsEntry("register", "k-1").containsKey("draft");
        assertThat(keys.get("draft")).isNotEqualTo("k-1");
    }

    private ResponseSpec register() {
        return owner().post()
                .uri("/partner/payments?do=register")
                .body(fromFormData("form", "register")
                        .with("key", "k-1")
                        .with("locationId", "L-1")
                        .with("holder-L-1", "Fabrikam")
                        .with("locationId", "L-2")
                        .with("locationId", "L-3")
                        .with("iban-L-3", "no"))
                .exchange();
    }

    private WebTestClient owner() {
        return person("olga@partner.example", Role.PARTNER_GLOBAL_ADMIN, Map.of("partner_id", "P-1"));
    }
}
