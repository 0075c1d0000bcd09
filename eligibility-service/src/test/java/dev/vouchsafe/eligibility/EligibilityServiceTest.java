package dev.vouchsafe.eligibility;

import static dev.vouchsafe.eligibility.EligibilityUnderTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.testing.HealthDetails;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The whole service over real Kafka, the embedded document server and HTTP. Every test has a partner of its own. */
class EligibilityServiceTest {

    @RegisterExtension
    static final EligibilityUnderTest eligibility = new EligibilityUnderTest();

    @Test
    void theDetailsOfItsHealthAreForThoseWhoLookAfterIt() {
        HealthDetails.areForThoseWhoLookAfterIt(eligibility.service());
    }

    @Test
    void aPartnerIsWhatMpnSaysAndWhatItDoes() {
        eligibility.mpn().qualified("P-1");
        status(eligibility.sign("P-1")).isCreated();
        eligibility
                .enrol("P-1", "SDPS")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.enrolments[0].offering")
                .isEqualTo("SDPS");
        eligibility
                .show(eligibility.partner("P-1"), "P-1")
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Fabrikam P-1")
                .jsonPath("$.competencies[0].lastDay")
                .isEqualTo("2022-06-30")
                .jsonPath("$.consultants[0].exams[0].exam")
                .isEqualTo("70-339")
                .jsonPath("$.agreements[0].signedBy")
                .isEqualTo("admin@P-1.example")
                .jsonPath("$.agreements[0].signedAt")
                .isEqualTo("2019-11-06T12:00:00Z")
                .jsonPath("$.enrolments.length()")
                .isEqualTo(1);
    }

    @Test
    void whatChangedAPartnersStandingIsToldInItsOrder() {
        eligibility.mpn().qualified("P-2");
        eligibility.sign("P-2");
        eligibility.enrol("P-2", "SDPS");
        assertThat(eligibility.published("P-2", 5))
                .containsExactly(
                        "eligibility.partner-registered.v1",
                        "eligibility.competency-attained.v1",
                        "eligibility.exam-passed.v1",
                        "eligibility.agreement-signed.v1",
                        "eligibility.offering-enrolled.v1");
    }

    @Test
    void theSameMessageAgainChangesNothing() {
        eligibility.mpn().qualified("P-3");
        eligibility.mpn().competency("P-3", "P-3-competency", "2019-07-01", "2022-06-30");
        eligibility.mpn().competency("P-3", "P-3-more", "2022-07-01", "2022-12-31");
        assertThat(competencies("P-3").split("validFrom", -1)).hasSize(1 + 2);
    }

    @Test
    void aMessageWithAWrongFieldIsPutAsideAndTheNextIsRead() {
        eligibility.mpn().competency("P-4", "P-4-wrong", "2022-07-01", "2019-12-31");
        eligibility.mpn().publishes("P-4-poison", "mpn.partner.registered.v1", "P-4", "{\"partnerId\": \"P-4\"}");
        eligibility.mpn().qualified("P-4");
        assertThat(competencies("P-4").split("validFrom", -1)).hasSize(1 + 1);
    }

    @Test
    void everyRuleThatFailsIsAnsweredTogether() {
        eligibility.mpn().registered("P-5");
        refused(eligibility.enrol("P-5", "SDPS"), 422, "agreement-not-signed", "competency-missing");
    }

    @Test
    void aRefusalNamesWhomAPartnerOfItsCountryMayAsk() {
        eligibility.mpn().registered("P-15");
        eligibility
                .enrol("P-15", "SDPS")
                .expectBody()
                .jsonPath("$.support.email")
                .isEqualTo("savoucher@msdirectservices.com");
    }

    @Test
    void anotherPartnersIsNotFound() {
        eligibility.mpn().qualified("P-6");
        refused(
                eligibility.post(eligibility.partner("P-1"), "P-6", "agreement", "{\"version\": \"2020-07\"}"),
                404,
                "not-found");
        refused(
                eligibility.post(eligibility.partner("P-1"), "P-6", "enrolments", "{\"offering\": \"SDPS\"}"),
                404,
                "not-found");
        refused(eligibility.show(eligibility.partner("P-1"), "P-6"), 404, "not-found");
        status(eligibility.show(eligibility.somebody("operator"), "P-6")).isOk();
        status(eligibility.show(eligibility.somebody("auditor"), "P-6")).isOk();
    }

    @Test
    void anUnregisteredPartnerIsNotFound() {
        refused(eligibility.sign("P-7"), 404, "not-found");
        refused(eligibility.enrol("P-7", "SDPS"), 404, "not-found");
        refused(eligibility.show(eligibility.partner("P-7"), "P-7"), 404, "not-found");
    }

    @Test
    void onlyPartnersMaySignAndEnrol() {
        for (String role : List.of("customer-admin", "operator", "auditor", "payments-officer")) {
            refused(
                    eligibility.post(eligibility.somebody(role), "P-1", "enrolments", "{\"offering\": \"SDPS\"}"),
                    403,
                    "forbidden");
            refused(eligibility.post(eligibility.somebody(role), "P-1", "agreement", "{}"), 403, "forbidden");
        }
        refused(eligibility.show(eligibility.somebody("customer-admin"), "P-1"), 403, "forbidden");
    }

    @Test
    void aBodyOfAnotherFormIsMalformedBeforeThePartnerIsLookedAt() {
        refused(eligibility.enrol("P-8", "XDPS"), 400, "malformed");
        refused(
                eligibility.post(eligibility.partner("P-8"), "P-8", "enrolments", "{\"offering\": 5}"),
                400,
                "malformed");
        refused(eligibility.post(eligibility.partner("P-8"), "P-8", "enrolments", "{}"), 400, "malformed");
        refused(
                eligibility.post(eligibility.partner("P-8"), "P-8", "agreement", "{\"version\": \"2019-01\"}"),
                400,
                "malformed");
        refused(
                eligibility.post(
                        eligibility.partner("P-8"),
                        "P-8",
                        "agreement",
                        "{\"version\": \"2020-07\", \"program\": \"other\"}"),
                400,
                "malformed");
    }

    @Test
    void enrollingAgainIsAcceptedOnce() {
        eligibility.mpn().qualified("P-9");
        eligibility.sign("P-9");
        eligibility.enrol("P-9", "SDPS");
        eligibility
                .enrol("P-9", "SDPS")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.enrolments.length()")
                .isEqualTo(1);
    }

    @Test
    void theChecklistIsAsOfAnyDay() {
        eligibility.mpn().qualified("P-11");
        checklist("P-11", "?on=2019-06-30")
                .expectBody()
                .jsonPath("$.offerings[3].status")
                .isEqualTo("not-started");
        checklist("P-11", "")
                .expectBody()
                .jsonPath("$.on")
                .isEqualTo("2019-11-06")
                .jsonPath("$.offerings[3].offering")
                .isEqualTo("SDPS")
                .jsonPath("$.offerings[3].status")
                .isEqualTo("in-progress")
                .jsonPath("$.offerings[3].requirements[0].code")
                .isEqualTo("agreement-not-signed")
                .jsonPath("$.offerings[3].engagements[0].requirements[2].until")
                .isEqualTo("2022-06-30")
                .jsonPath("$.offerings[3].engagements[0].requirements[2].by.level")
                .isEqualTo("silver");
        refused(checklist("P-11", "?on=today"), 400, "malformed");
        refused(
                eligibility
                        .partner("P-1")
                        .get()
                        .uri("/api/partners/P-11/eligibility")
                        .exchange(),
                404,
                "not-found");
    }

    @Test
    void aStaleChangeIsRefused() {
        eligibility.mpn().qualified("P-10");
        var etag = eligibility
                .show(eligibility.partner("P-10"), "P-10")
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        eligibility.sign("P-10");
        eligibility
                .partner("P-10")
                .post()
                .uri("/api/partners/P-10/enrolments")
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .bodyValue("{\"offering\": \"SDPS\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.PRECONDITION_FAILED);
    }

    private static ResponseSpec checklist(String partner, String query) {
        return eligibility
                .partner(partner)
                .get()
                .uri("/api/partners/" + partner + "/eligibility" + query)
                .exchange();
    }

    private static String body(String partner) {
        return eligibility
                .show(eligibility.somebody("operator"), partner)
                .returnResult(String.class)
                .getResponseBody()
                .blockFirst();
    }

    private static String competencies(String partner) {
        var body = body(partner);
        return body.substring(body.indexOf("\"competencies\""), body.indexOf("\"consultants\""));
    }

    private static StatusAssertions status(ResponseSpec answer) {
        return answer.expectStatus();
    }
}
