package dev.vouchsafe.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class SupportTest extends PortalTest {

    private static final String EUROPE = """
            {"region": "europe", "email": "help@example.com", "address": null}""";
    private static final String OTHERS = """
            {"region": "others", "email": null, "address": "https://example.com/requests"}""";

    @Test
    void thePartnersCountryChoosesTheContact() {
        GATEWAY.answers("GET /api/partners/P-1", 200, "{\"partnerId\": \"P-1\", \"country\": \"GB\"}");
        support(EUROPE);
        assertThat(footer(partner())).contains("mailto:help@example.com");
        assertThat(GATEWAY.asked("/api/program?country=GB")).isTrue();
    }

    @Test
    void theCustomersCountryChoosesTheContact() {
        GATEWAY.answers("GET /api/agreements/V-1", 200, "{\"customer\": {\"country\": \"JP\"}}");
        support(OTHERS);
        assertThat(footer(customer())).contains("href=\"https://example.com/requests\"");
        assertThat(GATEWAY.asked("/api/program?country=JP")).isTrue();
    }

    @Test
    void whoseCountryIsNotKnownIsLedToAllContacts() {
        support(EUROPE + "," + OTHERS);
        assertThat(footer(partner())).contains("href=\"/program#support\"");
    }

    private static void support(String contacts) {
        GATEWAY.answers(
                "GET /api/program",
                200,
                "{\"program\": \"planning-services\", \"zone\": \"UTC\", \"support\": [" + contacts + "]}");
    }

    private static String footer(WebTestClient browser) {
        String page =
                html(browser.get().uri("/partner/mpn").exchange().expectStatus().isOk());
        return page.substring(page.indexOf("<footer"));
    }
}
