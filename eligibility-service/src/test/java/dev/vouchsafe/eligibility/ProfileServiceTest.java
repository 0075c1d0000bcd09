package dev.vouchsafe.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.eligibility.profile.Pictures;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * Profiles over HTTP, from the partner that keeps one to the customer who finds it. Every test has a partner of its
 * own.
 */
class ProfileServiceTest {

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
    void aProfileIsKeptAndSeenByEveryone() {
        partner("P-1", "DE", "Köln");
        var logo = "{\"mediaType\": \"image/png\", \"data\": \"%s\"}".formatted(Pictures.png(120, 40));
        keep("P-1", body("EMEA", "We migrate.", logo, "\"P-1-L\""))
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.profiles[0].logo.width")
                .isEqualTo(120);
        service.somebody("customer-admin")
                .get()
                .uri("/api/partners/P-1/profile")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.profiles[0].description")
                .isEqualTo("We migrate.")
                .jsonPath("$.profiles[0].logo.mediaType")
                .isEqualTo("image/png")
                .jsonPath("$.profiles[0].locations[0]")
                .isEqualTo("P-1-L");
    }

    @Test
    void aProfileIsFoundByCountryOfferingAndText() {
        partner("P-2", "DE", "Köln");
        keep("P-2", body("EMEA", "Zebrafish planning.", "null", "\"P-2-L\""))
                .expectStatus()
                .isOk();
        await().untilAsserted(() -> found("q=zebra koln", "P-2"));
        found("q=zebrafish&country=DE", "P-2");
        found("q=zebrafish&country=GB");
        found("q=zebrafish&offering=SDPS");
        found("q=zebrafish whale");
        keep("P-2", body("EMEA", "Whale planning.", "null", "")).expectStatus().isOk();
        await().untilAsserted(() -> found("q=whale", "P-2"));
        found("q=zebrafish");
        found("q=whale&country=GB", "P-2");
        assertThat(service.somebody("auditor")
                        .get()
                        .uri("/api/partners?q=whale")
                        .header("Accept", "text/csv")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("P-2,Fabrikam P-2,EMEA");
    }

    @Test
    void whatIsTooLongOrNoPictureIsMalformed() {
        partner("P-3", "GB", "Leeds");
        keep("P-3", body("EMEA", "x".repeat(2500), "null", "")).expectStatus().isOk();
        keep("P-3", body("EMEA", "x".repeat(2501), "null", "")).expectStatus().isBadRequest();
        keep("P-3", body("EMEA", "x", "null", "\"1\", \"2\", \"3\", \"4\", \"5\", \"6\""))
                .expectStatus()
                .isBadRequest();
        keep(
                        "P-3",
                        body(
                                "EMEA",
                                "x",
                                "{\"mediaType\": \"image/png\", \"data\": \"%s\"}".formatted(Pictures.png(301, 1)),
                                ""))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("logo");
        keep("P-3", "{\"region\": \"EMEA\"}").expectStatus().isBadRequest();
    }

    @Test
    void aProfileNamesLocationsOfItsOwnPartner() {
        partner("P-4", "GB", "Leeds");
        keep("P-4", body("EMEA", "x", "null", "\"P-1-L\""))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("location-unknown");
    }

    @Test
    void onlyThePartnerItselfKeepsItsProfile() {
        partner("P-5", "GB", "Leeds");
        service.partner("P-6")
                .put()
                .uri("/api/partners/P-5/profile")
                .header("Content-Type", "application/json")
                .bodyValue(body("EMEA", "x", "null", ""))
                .exchange()
                .expectStatus()
                .isNotFound();
        service.somebody("operator")
                .put()
                .uri("/api/partners/P-5/profile")
                .header("Content-Type", "application/json")
                .bodyValue(body("EMEA", "x", "null", ""))
                .exchange()
                .expectStatus()
                .isForbidden();
        service.somebody("customer-admin")
                .get()
                .uri("/api/partners/P-none/profile")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aRegionIsOneInCapitalsOrNotAndCanBeRemoved() {
        partner("P-22", "GB", "Leeds");
        keep("P-22", body("UK", "Badger planning.", "null", "")).expectStatus().isOk();
        keep("P-22", body("uk", "Ferret planning.", "null", ""))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.profiles.length()")
                .isEqualTo(1)
                .jsonPath("$.profiles[0].region")
                .isEqualTo("UK")
                .jsonPath("$.profiles[0].description")
                .isEqualTo("Ferret planning.");
        keep("P-22", body("North", "Ferret sales.", "null", "")).expectStatus().isOk();
        await().untilAsserted(() -> found("q=ferret", "P-22", "P-22"));
        found("q=badger");
        found("q=ferret&region=uK", "P-22");

        remove("P-23", "P-22", "?region=UK").expectStatus().isNotFound();
        remove("P-22", "P-22", "").expectStatus().isBadRequest();
        remove("P-22", "P-22", "?region=South")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
        remove("P-22", "P-22", "?region=Uk")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.profiles[*].region")
                .isEqualTo("North");
        remove("P-22", "P-22", "?region=Uk").expectStatus().isNotFound();
        await().untilAsserted(() -> found("q=ferret", "P-22"));
        found("q=ferret&region=UK");
    }

    @Test
    void aNameOfBlanksIsMalformed() {
        partner("P-24", "GB", "Leeds");
        for (var region : List.of("UK ", " UK", " ")) {
            keep("P-24", body(region, "x", "null", "")).expectStatus().isBadRequest();
        }
        keep("P-24", "{\"region\": \"UK\", \"name\": \"  \", \"description\": \"x\"}")
                .expectStatus()
                .isBadRequest();
        keep("P-24", "{\"region\": \"UK\", \"name\": \"x\", \"description\": \"x\", \"tags\": [\"\u2003\"]}")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aPageFarBehindTheEndIsEmpty() {
        service.somebody("auditor")
                .get()
                .uri("/api/partners?page=2147483647&size=500")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void profilesAreSortedAndWhatTheListDoesNotHaveIsMalformed() {
        for (var id : List.of("P-7", "P-8")) {
            partner(id, "FR", "Lyon");
            keep(id, body("EMEA", "Narwhal planning.", "null", ""))
                    .expectStatus()
                    .isOk();
        }
        await().untilAsserted(() -> found("q=narwhal", "P-7", "P-8"));
        found("q=narwhal&sort=-partnerId", "P-8", "P-7");
        found("q=narwhal&partnerId=P-8", "P-8");
        for (var query : List.of("contry=FR", "name=Fabrikam", "sort=country", "q=-")) {
            service.somebody("auditor")
                    .get()
                    .uri("/api/partners?" + query)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private static void partner(String partner, String country, String city) {
        mpn.registered(partner);
        mpn.location(partner, country, city);
    }

    private static ResponseSpec keep(String partner, String body) {
        return service.partner(partner)
                .put()
                .uri("/api/partners/" + partner + "/profile")
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private static ResponseSpec remove(String caller, String partner, String query) {
        return service.partner(caller)
                .delete()
                .uri("/api/partners/" + partner + "/profile" + query)
                .exchange();
    }

    private static String body(String region, String description, String logo, String locations) {
        return "{\"region\": \"%s\", \"name\": \"Fabrikam\", \"description\": \"%s\", \"logo\": %s, \"locations\": [%s], \"tags\": [\"planning\"]}"
                .formatted(region, description, logo, locations);
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
