package dev.vouchsafe.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/**
 * Who finds which partners over HTTP: by words however they are written, and all of them for operators and auditors.
 */
class SearchServiceTest {

    @RegisterExtension
    static final EligibilityUnderTest eligibility = new EligibilityUnderTest();

    @Test
    void aWordIsFoundHoweverItIsWritten() {
        eligibility.partnerIn("P-20", "TR", "Diyarbakır");
        keep("P-20", "EMEA", "Danışmanlık, Łódź, Straße, Ørsted, Οδυσσεύς.", "\"P-20-L\"");
        await().untilAsserted(() -> eligibility.found("q=ørsted", "P-20"));
        for (var asked : List.of(
                "DANIŞMANLIK", "danismanlik", "diyarbakir", "DİYARBAKIR", "lodz", "STRASSE", "orsted", "ΟΔΥΣΣΕΥΣ")) {
            eligibility.found("q=" + asked, "P-20");
        }
        eligibility.partnerIn("P-21", "TR", "Diyarbakir");
        keep("P-21", "EMEA", "Isik STRASSE.", "\"P-21-L\"");
        await().untilAsserted(() -> eligibility.found("q=ışık straße", "P-21"));
        eligibility.found("q=Diyarbakır&sort=partnerId", "P-20", "P-21");
        eligibility.found("country=tr&sort=partnerId", "P-20", "P-21");
        for (var country : List.of("t", "TUR", "Türkiye", "tr ", "t1")) {
            eligibility
                    .somebody("auditor")
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
            eligibility
                    .mpn()
                    .says(
                            id + "-registered",
                            "mpn.partner.registered.v1",
                            id,
                            "{\"partnerId\": \"%s\", \"name\": \"Fabrikam %s\", \"country\": \"NO\"}"
                                    .formatted(id, id));
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
        assertThat(eligibility.csv("profile=any&country=NO"))
                .contains("partnerId,name,country,hasProfile", "P-30,Fabrikam P-30,NO,false");
        for (var query : List.of(
                "profile=none", "profile=any&hasProfile=maybe", "profile=any&region=UK", "profile=any&size=0")) {
            eligibility.list("operator", query).expectStatus().isBadRequest();
            eligibility.list("customer-admin", query).expectStatus().isForbidden();
        }
        eligibility
                .partner("P-30")
                .get()
                .uri("/api/partners?profile=any")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static void keep(String partner, String region, String description, String location) {
        var body = "{\"region\": \"%s\", \"name\": \"Fabrikam\", \"description\": \"%s\", \"locations\": [%s]}"
                .formatted(region, description, location);
        eligibility.keepProfile(partner, body).expectStatus().isOk();
    }

    private static BodyContentSpec all(String role, String query) {
        return eligibility.listed(role, "profile=any&" + query);
    }
}
