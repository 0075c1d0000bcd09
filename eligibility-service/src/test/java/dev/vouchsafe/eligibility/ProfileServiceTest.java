package dev.vouchsafe.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.eligibility.profile.Pictures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Profiles over HTTP, from the partner that keeps one to the customer who finds it. Every test has a partner of its
 * own.
 */
class ProfileServiceTest {

    @RegisterExtension
    static final EligibilityUnderTest eligibility = new EligibilityUnderTest();

    @Test
    void aProfileIsKeptAndSeenByEveryone() {
        eligibility.partnerIn("P-1", "DE", "Köln");
        var picture = Pictures.png(120, 40);
        var logo = "{\"mediaType\": \"image/png\", \"data\": \"%s\"}".formatted(picture);
        eligibility
                .keepProfile("P-1", body("EMEA", "We migrate.", logo, "\"P-1-L\""))
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.profiles[0].logo.width")
                .isEqualTo(120)
                .jsonPath("$.profiles[0].logo.data")
                .doesNotExist();
        eligibility
                .somebody("customer-admin")
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
                .jsonPath("$.profiles[0].logo.data")
                .isEqualTo(picture)
                .jsonPath("$.profiles[0].locations[0]")
                .isEqualTo("P-1-L");
    }

    @Test
    void aProfileIsFoundByCountryOfferingAndText() {
        eligibility.partnerIn("P-2", "DE", "Köln");
        eligibility
                .keepProfile("P-2", body("EMEA", "Zebrafish planning.", "null", "\"P-2-L\""))
                .expectStatus()
                .isOk();
        await().untilAsserted(() -> eligibility.found("q=zebra koln", "P-2"));
        eligibility.found("q=zebrafish&country=DE", "P-2");
        eligibility.found("q=zebrafish&country=GB");
        eligibility.found("q=zebrafish&offering=SDPS");
        eligibility.found("q=zebrafish whale");
        eligibility
                .keepProfile("P-2", body("EMEA", "Whale planning.", "null", ""))
                .expectStatus()
                .isOk();
        await().untilAsserted(() -> eligibility.found("q=whale", "P-2"));
        eligibility.found("q=zebrafish");
        eligibility.found("q=whale&country=GB", "P-2");
        assertThat(eligibility.csv("q=whale")).contains("P-2,Fabrikam P-2,EMEA");
    }

    @Test
    void whatIsTooLongOrNoPictureIsMalformed() {
        eligibility.partnerIn("P-3", "GB", "Leeds");
        eligibility
                .keepProfile("P-3", body("EMEA", "x".repeat(2500), "null", ""))
                .expectStatus()
                .isOk();
        eligibility
                .keepProfile("P-3", body("EMEA", "x".repeat(2501), "null", ""))
                .expectStatus()
                .isBadRequest();
        eligibility
                .keepProfile("P-3", body("EMEA", "x", "null", "\"1\", \"2\", \"3\", \"4\", \"5\", \"6\""))
                .expectStatus()
                .isBadRequest();
        eligibility
                .keepProfile(
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
        eligibility.keepProfile("P-3", "{\"region\": \"EMEA\"}").expectStatus().isBadRequest();
    }

    @Test
    void aProfileNamesLocationsOfItsOwnPartner() {
        eligibility.partnerIn("P-4", "GB", "Leeds");
        eligibility
                .keepProfile("P-4", body("EMEA", "x", "null", "\"P-1-L\""))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("location-unknown");
    }

    @Test
    void onlyThePartnerItselfKeepsItsProfile() {
        eligibility.partnerIn("P-5", "GB", "Leeds");
        eligibility
                .keepProfile(eligibility.partner("P-6"), "P-5", body("EMEA", "x", "null", ""))
                .expectStatus()
                .isNotFound();
        eligibility
                .keepProfile(eligibility.somebody("operator"), "P-5", body("EMEA", "x", "null", ""))
                .expectStatus()
                .isForbidden();
        eligibility
                .somebody("customer-admin")
                .get()
                .uri("/api/partners/P-none/profile")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aRegionIsOneInCapitalsOrNotAndCanBeRemoved() {
        eligibility.partnerIn("P-22", "GB", "Leeds");
        eligibility
                .keepProfile("P-22", body("UK", "Badger planning.", "null", ""))
                .expectStatus()
                .isOk();
        eligibility
                .keepProfile("P-22", body("uk", "Ferret planning.", "null", ""))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.profiles.length()")
                .isEqualTo(1)
                .jsonPath("$.profiles[0].region")
                .isEqualTo("UK")
                .jsonPath("$.profiles[0].description")
                .isEqualTo("Ferret planning.");
        eligibility
                .keepProfile("P-22", body("North", "Ferret sales.", "null", ""))
                .expectStatus()
                .isOk();
        await().untilAsserted(() -> eligibility.found("q=ferret", "P-22", "P-22"));
        eligibility.found("q=badger");
        eligibility.found("q=ferret&region=uK", "P-22");

        eligibility.removeProfile("P-23", "P-22", "?region=UK").expectStatus().isNotFound();
        eligibility.removeProfile("P-22", "P-22", "").expectStatus().isBadRequest();
        eligibility
                .removeProfile("P-22", "P-22", "?region=South")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
        eligibility
                .removeProfile("P-22", "P-22", "?region=Uk")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.profiles[*].region")
                .isEqualTo("North");
        eligibility.removeProfile("P-22", "P-22", "?region=Uk").expectStatus().isNotFound();
        await().untilAsserted(() -> eligibility.found("q=ferret", "P-22"));
        eligibility.found("q=ferret&region=UK");
    }

    @Test
    void aNameOfBlanksIsMalformed() {
        eligibility.partnerIn("P-24", "GB", "Leeds");
        for (var region : List.of("UK ", " UK", " ")) {
            eligibility
                    .keepProfile("P-24", body(region, "x", "null", ""))
                    .expectStatus()
                    .isBadRequest();
        }
        eligibility
                .keepProfile("P-24", "{\"region\": \"UK\", \"name\": \"  \", \"description\": \"x\"}")
                .expectStatus()
                .isBadRequest();
        eligibility
                .keepProfile(
                        "P-24", "{\"region\": \"UK\", \"name\": \"x\", \"description\": \"x\", \"tags\": [\"\u2003\"]}")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aPageFarBehindTheEndIsEmpty() {
        eligibility
                .list("auditor", "page=2147483647&size=500")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void profilesAreSortedAndWhatTheListDoesNotHaveIsMalformed() {
        for (var id : List.of("P-7", "P-8")) {
            eligibility.partnerIn(id, "FR", "Lyon");
            eligibility
                    .keepProfile(id, body("EMEA", "Narwhal planning.", "null", ""))
                    .expectStatus()
                    .isOk();
        }
        await().untilAsserted(() -> eligibility.found("q=narwhal", "P-7", "P-8"));
        eligibility.found("q=narwhal&sort=-partnerId", "P-8", "P-7");
        eligibility.found("q=narwhal&partnerId=P-8", "P-8");
        for (var query : List.of("contry=FR", "name=Fabrikam", "sort=country", "q=-")) {
            eligibility.list("auditor", query).expectStatus().isBadRequest();
        }
    }

    private static String body(String region, String description, String logo, String locations) {
        return "{\"region\": \"%s\", \"name\": \"Fabrikam\", \"description\": \"%s\", \"logo\": %s, \"locations\": [%s], \"tags\": [\"planning\"]}"
                .formatted(region, description, logo, locations);
    }
}
