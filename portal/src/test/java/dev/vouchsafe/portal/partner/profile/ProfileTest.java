package dev.vouchsafe.portal.partner.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;
import static org.springframework.web.reactive.function.BodyInserters.fromMultipartData;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ProfileTest extends PortalTest {

    private static final String API = "/api/partners/P-1/profile";

    @BeforeEach
    void oneProfile() {
        GATEWAY.answers("GET /api/partners/P-1", 200, """
                {"partnerId": "P-1", "name": "Fenwick", "country": "GB", "locations": [
                  {"locationId": "L-1", "country": "GB", "city": "Leeds"},
                  {"locationId": "L-2", "country": "DE", "city": "Köln"}]}
                """)
                .answers("GET " + API, 200, """
                {"partnerId": "P-1", "name": "Fenwick", "profiles": [
                  {"region": "EMEA", "name": "Fenwick Europe", "description": "Plans.", "locations": ["L-1"],
                   "tags": ["migration"], "logo": {"mediaType": "image/png", "width": 120, "height": 60, "data": "cGljdHVyZQ=="}}]}
                """)
                .answers("PUT " + API, 200, "{}")
                .answers("DELETE " + API, 200, "{}");
    }

    @Test
    void thePreviewStandsBesideTheForm() {
        assertThat(page("/partner/profile"))
                .containsSubsequence(
                        "Profile for EMEA", "Plans.</textarea>", "Preview", "Fenwick Europe", "Plans.", "Leeds")
                .contains("src=\"/directory/P-1/logo?region=EMEA\"");
    }

    @Test
    void whatIsTypedIsShownAndNotKept() {
        assertThat(html(post("preview").expectStatus().isOk()))
                .containsSubsequence("Bigger plans.</textarea>", "Preview", "Bigger plans.", "Köln");
        assertThat(GATEWAY.last("PUT", API)).isEmpty();
    }

    @Test
    void aSavedProfileKeepsItsLogoAndGoesByTheVersionThatWasSeen() {
        post("save").expectStatus().isSeeOther().expectHeader().location("/partner/profile?region=EMEA");

        var call = GATEWAY.last("PUT", API).orElseThrow();
        assertThat(call.headers()).containsEntry("if-match", "\"5-old\"").containsEntry("idempotency-key", "k-1");
        assertThat(call.body())
                .contains("\"description\":\"Bigger plans.\"", "\"locations\":[\"L-2\"]", "\"tags\":[\"a\",\"b\"]")
                .contains("\"data\":\"cGljdHVyZQ==\"");
    }

    @Test
    void aRefusalKeepsWhatWasTypedAndShowsWhatIsKeptMeanwhile() {
        GATEWAY.answers("PUT " + API, 412, "{\"status\": 412, \"detail\": \"It has changed.\"}");
        assertThat(html(post("save").expectStatus().isEqualTo(412)))
                .containsSubsequence(
                        "It has changed.", "Bigger plans.</textarea>", "As somebody else saved it", "Plans.");
    }

    @Test
    void aLogoIsSentWithTheProfileThatIsKept() {
        var form = new MultipartBodyBuilder();
        form.part("etag", "\"5-old\"");
        form.part("key", "k-2");
        form.part("logo", new byte[] {1, 2, 3}, MediaType.IMAGE_GIF).filename("logo.gif");
        partner()
                .post()
                .uri("/partner/profile?region=EMEA&do=logo")
                .body(fromMultipartData(form.build()))
                .exchange()
                .expectStatus()
                .isSeeOther();

        var call = GATEWAY.last("PUT", API).orElseThrow();
        assertThat(call.body())
                .contains("\"mediaType\":\"image/gif\"", "\"data\":\"AQID\"", "\"description\":\"Plans.\"");
        assertThat(call.headers()).containsEntry("if-match", "\"5-old\"");
    }

    @Test
    void aProfileIsRemovedAfterItWasSaidWhatThatMeans() {
        assertThat(page("/partner/profile?region=EMEA")).doesNotContain("leave the directory");
        assertThat(page("/partner/profile?region=EMEA&do=remove")).contains("leave the directory");

        post("remove").expectStatus().isSeeOther().expectHeader().location("/partner/profile");
        assertThat(GATEWAY.last("DELETE", API).orElseThrow().address()).endsWith("?region=EMEA");
    }

    private ResponseSpec post(String step) {
        return partner()
                .post()
                .uri("/partner/profile?region=EMEA&do=" + step)
                .body(fromFormData("key", "k-1")
                        .with("etag", "\"5-old\"")
                        .with("region", "EMEA")
                        .with("name", "Fenwick Europe")
                        .with("description", "Bigger plans.")
                        .with("locations", "L-2")
                        .with("tags", "a, b,"))
                .exchange();
    }

    private String page(String address) {
        return html(partner().get().uri(address).exchange().expectStatus().isOk());
    }
}
