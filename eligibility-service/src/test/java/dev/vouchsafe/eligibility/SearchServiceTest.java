package dev.vouchsafe.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/**
 * Who finds which partners over HTTP: by words however they are written, and all of them for operators and auditors.
 */
class SearchServiceTest {

    private static ServiceUnderTest service;
    private static Mpn mpn;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(EligibilityServiceApplication::application, "2019-11-06T12:00:00Z");
        mpn = new Mpn(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aWordIsFoundHoweverItIsWritten() {
        mpn.registered("P-20");
        mpn.location("P-20", "TR", "Diyarbakır");
        keep("P-20", "EMEA", "Danışmanlık, Łódź, Straße, Ørsted, Οδυσσεύς.", "\"P-20-L\"");
        await().untilAsserted(() -> found("q=ørsted", "P-20"));
        for (var asked : List.of(
                "DANIŞMANLIK", "danismanlik", "diyarbakir", "DİYARBAKIR", "lodz", "STRASSE", "orsted", "ΟΔΥΣΣΕΥΣ")) {
            found("q=" + asked, "P-20");
        }
        mpn.registered("P-21");
        mpn.location("P-21", "TR", "Diyarbakir");
        keep("P-21", "EMEA", "Isik STRASSE.", "\"P-21-L\"");
        await().untilAsserted(() -> found("q=ışık straße", "P-21"));
        found("q=Diyarbakır&sort=partnerId", "P-20", "P-21");
        found("country=tr&sort=partnerId", "P-20", "P-21");
        for (var country : List.of("t", "TUR", "Türkiye", "tr ", "t1")) {
            service.somebody("auditor")
                    .get()
                    .uri(at -> at.path("/api/partners")
                            .queryParam("country", "{country}")
                            .build(country))
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.violations[0].facts.field")
                    .isEqualTo("country");
        }
    }

    @Test
    void operatorsAndAuditorsListAllPartners() {
        for (var id : List.of("P-30", "P-31")) {
            mpn.says(
                    id + "-registered",
                    "mpn.partner.registered.v1",
                    id,
                    "{\"partnerId\": \"%s\", \"name\": \"Fabrikam %s\", \"country\": \"NO\"}".formatted(id, id));
        }
        keep("P-31", "Nordics", "x", "");
        for (var role : List.of("operator", "auditor")) {
            await().untilAsserted(() -> all(role, "country=no")
                    .jsonPath("$.items[*].partnerId")
                    .isEqualTo(List.of("P-30", "P-31"))
                    .jsonPath("$.items[*].hasProfile")
                    .isEqualTo(List.of(false, true)));
        }
        all("operator", "country=NO&hasProfile=false")
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("Fabrikam P-30");
        all("operator", "q=FABRİKAM&country=no&sort=-name")
                .jsonPath("$.items[0].partnerId")
                .isEqualTo("P-31")
                .jsonPath("$.items[0].regions[0]")
                .isEqualTo("Nordics");
        assertThat(service.somebody("auditor")
                        .get()
                        .uri("/api/partners?profile=any&country=NO")
                        .header("Accept", "text/csv")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("partnerId,name,country,hasProfile", "P-30,Fabrikam P-30,NO,false");
        for (var query : List.of(
                "profile=none", "profile=any&hasProfile=maybe", "profile=any&region=UK", "profile=any&size=0")) {
            service.somebody("operator")
                    .get()
                    .uri("/api/partners?" + query)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
            service.somebody("customer-admin")
                    .get()
                    .uri("/api/partners?" + query)
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        service.partner("P-30")
                .get()
                .uri("/api/partners?profile=any")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static void keep(String partner, String region, String description, String location) {
        service.partner(partner)
                .put()
                .uri("/api/partners/" + partner + "/profile")
                .header("Content-Type", "application/json")
                .bodyValue("{\"region\": \"%s\", \"name\": \"Fabrikam\", \"description\": \"%s\", \"locations\": [%s]}"
                        .formatted(region, description, location))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static BodyContentSpec all(String role, String query) {
        return service.somebody(role)
                .get()
                .uri("/api/partners?profile=any&" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static void found(String query, String... partners) {
        var body = service.somebody("customer-admin")
                .get()
                .uri("/api/partners?" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(partners.length);
        for (int i = 0; i < partners.length; i++) {
            body.jsonPath("$.items[" + i + "].partnerId").isEqualTo(partners[i]);
        }
    }
}
