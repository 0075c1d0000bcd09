package dev.vouchsafe.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class DirectoryTest extends PortalTest {

    @BeforeEach
    void oneProfile() {
        GATEWAY.answers("GET /api/partners", 200, """
                {"items": [{"partnerId": "P-1", "partnerName": "Fenwick", "region": "Latin America", "name": "Fenwick South",
                  "description": "Plans <b>.", "countries": ["BR"], "offerings": ["SDPS"], "cities": ["São Paulo"],
                  "tags": ["migration"], "hasLogo": true}], "page": 0, "size": 20, "total": 1}
                """).answers("GET /api/partners/P-1/profile", 200, """
                {"profiles": [
                  {"region": "Latin America", "logo": {"mediaType": "image/png", "width": 1, "height": 1, "data": "AQID"}},
                  {"region": "EMEA", "logo": null}]}
                """);
    }

    @Test
    void itIsSearchedByCountryOfferingAndText() {
        assertThat(page("/directory?country=BR&offering=SDPS&q={text}", "plans & more"))
                .contains("<option value=\"BR\" selected>Brazil", "<option value=\"SDPS\" selected>")
                .containsSubsequence("1 profile", "Fenwick South", "Plans &lt;b", "Brazil", "São Paulo");
        assertThat(GATEWAY.last("GET", "/api/partners").orElseThrow().address())
                .isEqualTo("/api/partners?country=BR&offering=SDPS&q=plans%20%26%20more&size=20");
    }

    @Test
    void aLogoIsAPicture() {
        partner()
                .get()
                .uri("/directory/P-1/logo?region=latin+america")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_PNG)
                .expectBody(byte[].class)
                .isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void whereThereIsNoLogoThereIsNoPicture() {
        partner()
                .get()
                .uri("/directory/P-1/logo?region=EMEA")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void nobodyFoundIsSaid() {
        GATEWAY.answers("GET /api/partners", 200, "{\"items\": [], \"page\": 0, \"size\": 20, \"total\": 0}");
        assertThat(page("/directory")).contains("No published profile fits.");
    }

    private String page(String address, Object... typed) {
        return html(
                partner().get().uri(address, typed).exchange().expectStatus().isOk());
    }
}
