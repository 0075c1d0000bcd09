package dev.vouchsafe.portal.partner.voucher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class UploadTest extends PortalTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PAGE = "/partner/vouchers/PS-1?do=upload";
    private static final String DELIVERABLE = "/api/vouchers/PS-1/deliverables/the%20plan.txt";

    /** A page that was opened: its session, and the token of its forms. */
    private record Opened(WebTestClient browser, String session, String token) {}

    @Test
    void aFileIsHandedOnWithItsNameAndKind() {
        GATEWAY.answers("PUT " + DELIVERABLE, 200, "{}");
        send(opened(), "What we do next.".getBytes(UTF_8)).expectStatus().isSeeOther();

        var call = GATEWAY.last("PUT", DELIVERABLE).orElseThrow();
        assertThat(call.body()).isEqualTo("What we do next.");
        assertThat(call.headers()).containsEntry("content-type", "text/plain");
    }

    @Test
    void whatIsTypedInTheReportIsThereAfterwards() {
        GATEWAY.answers("PUT " + DELIVERABLE, 200, "{}");
        PartnerVoucherTest.reserveVoucher(GATEWAY);
        var opened = opened();
        send(opened, new byte[10]).expectStatus().isSeeOther().expectHeader().location("/partner/vouchers/PS-1");
        assertThat(page(opened, "/partner/vouchers/PS-1"))
                .contains("the plan.txt is uploaded", "Half of it.", "value=\"&#34;7-abc&#34;\"")
                .doesNotContain("9-old");
        assertThat(page(opened, "/partner/vouchers/PS-1")).doesNotContain("Half of it.");
    }

    @Test
    void whatIsTypedIsThereAfterARefusedFile() {
        PartnerVoucherTest.reserveVoucher(GATEWAY);
        GATEWAY.answers("PUT " + DELIVERABLE, 413, "{\"status\": 413, \"detail\": \"Too large.\"}");
        assertThat(html(send(opened(), new byte[10]).expectStatus().isEqualTo(413)))
                .contains("Too large.", "Half of it.");
    }

    @Test
    void aFormOfAnotherSiteHandsNothingOn() {
        var opened = opened();
        send(new Opened(opened.browser(), opened.session(), "forged"), new byte[1])
                .expectStatus()
                .isForbidden();
        assertThat(GATEWAY.last("PUT", DELIVERABLE)).isEmpty();
    }

    @Test
    void whatIsTypedIsThereAfterAFileThatIsTooLarge() {
        PartnerVoucherTest.reserveVoucher(GATEWAY);
        assertThat(html(send(opened(), new byte[27 * 1024 * 1024])
                        .expectStatus()
                        .isEqualTo(413)))
                .contains("Half of it.", "What stands in the way");
        assertThat(GATEWAY.last("PUT", DELIVERABLE)).isEmpty();
    }

    private Opened opened() {
        var browser = partnerWithRealForms();
        var seen = browser.get()
                .uri("/partner/vouchers/new")
                .exchange()
                .expectBody(String.class)
                .returnResult();
        var token = TOKEN.matcher(String.valueOf(seen.getResponseBody()));
        assertThat(token.find()).isTrue();
        return new Opened(browser, seen.getResponseCookies().getFirst("SESSION").getValue(), token.group(1));
    }

    private static String page(Opened opened, String address) {
        return html(opened.browser()
                .get()
                .uri(address)
                .cookie("SESSION", opened.session())
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static ResponseSpec send(Opened opened, byte[] bytes) {
        var form = new MultipartBodyBuilder();
        form.part("_csrf", opened.token());
        form.part("form", "report");
        form.part("etag", "\"9-old\"");
        form.part("summary", "Half of it.");
        form.part("file", bytes, MediaType.TEXT_PLAIN).filename("the plan.txt");
        return opened.browser()
                .post()
                .uri(PAGE)
                // A browser says how long its form is.
                .contentLength(bytes.length)
                .cookie("SESSION", opened.session())
                .bodyValue(form.build())
                .exchange();
    }
}
