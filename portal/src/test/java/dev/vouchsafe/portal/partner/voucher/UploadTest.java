package dev.vouchsafe.portal.partner.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

class UploadTest extends PortalTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PAGE = "/partner/vouchers/PS-1?do=upload";

    @Test
    void aFileIsHandedOnWithItsNameAndKind() {
        GATEWAY.answers("PUT /api/vouchers/PS-1/deliverables/the%20plan.txt", 200, "{}");
        var browser = partnerWithRealForms();
        var seen = browser.get().uri("/partner/vouchers/new").exchange().returnResult(String.class);
        var token = TOKEN.matcher(String.valueOf(seen.getResponseBody().blockFirst()));
        assertThat(token.find()).isTrue();
        String session = seen.getResponseCookies().getFirst("SESSION").getValue();

        send(browser, session, token.group(1)).expectStatus().isSeeOther();
        var call = GATEWAY.last("PUT", "/api/vouchers/PS-1/deliverables/the%20plan.txt").orElseThrow();
        assertThat(call.body()).isEqualTo("What we do next.");
        assertThat(call.headers()).containsEntry("content-type", "text/plain");
    }

    @Test
    void aFormOfAnotherSiteHandsNothingOn() {
        send(partnerWithRealForms(), "none", "forged").expectStatus().isForbidden();
        assertThat(GATEWAY.last("PUT", "/api/vouchers/PS-1/deliverables/the%20plan.txt")).isEmpty();
    }

    private static WebTestClient.ResponseSpec send(WebTestClient browser, String session, String token) {
        var form = new MultipartBodyBuilder();
        form.part("_csrf", token);
        form.part("file", "What we do next.".getBytes(), MediaType.TEXT_PLAIN).filename("the plan.txt");
        return browser.post()
                .uri(PAGE)
                .cookie("SESSION", session)
                .bodyValue(form.build())
                .exchange();
    }
}
