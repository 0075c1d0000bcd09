package dev.vouchsafe.portal.partner.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class EnrollmentTest extends PortalTest {

    private static final String PAGE = "/partner/programs/software-assurance/enrollment";
    private static final String API = "/api/partners/P-1";

    @BeforeEach
    void unsigned() {
        GATEWAY.answers("GET " + API + "/eligibility", 200, """
                {"partnerId": "P-1", "on": "2021-05-03", "offerings": [
                  {"program": "planning-services", "offering": "SDPS", "name": "SharePoint Planning", "status": "in-progress",
                   "requirements": [
                     {"code": "agreement-not-signed", "met": false, "detail": "It is not signed."},
                     {"code": "partner-not-enrolled", "met": false, "detail": "Not enrolled in SDPS."}],
                   "engagements": [{"engagement": "sharepoint", "name": "SharePoint Deployment", "qualified": true,
                     "requirements": [{"code": "competency-missing", "met": true, "since": "2019-07-01",
                       "until": "2022-06-30", "detail": "Held at silver."}]}]},
                  {"program": "planning-services", "offering": "DDPS", "name": "Desktop Planning", "status": "active",
                   "requirements": [
                     {"code": "partner-not-enrolled", "met": true, "since": "2019-11-06", "detail": "Enrolled in DDPS."}],
                   "engagements": []}]}
                """);
    }

    @Test
    void eachRequirementSaysWhetherItIsMetAndFromWhenToWhen() {
        assertThat(page(PAGE))
                .containsSubsequence("SharePoint Planning", "In progress", "Not met </span>Not enrolled in SDPS.")
                .containsSubsequence("Met </span>Held at silver.", "since 1 Jul 2019, until 30 Jun 2022");
    }

    @Test
    void onlyWhatIsOpenHasItsButton() {
        assertThat(page(PAGE)).containsOnlyOnce(">Enroll</button>").containsOnlyOnce(">Sign agreement</button>");
    }

    @Test
    void thePoliciesAreLinkedBesideTheSignature() {
        GATEWAY.answers("GET /api/program", 200, """
                {"program": "planning-services", "zone": "UTC", "termsVersion": "2020-07", "documents": [
                  {"document": "workflow", "title": "The workflow", "address": "https://example.com/workflow"},
                  {"document": "policies", "title": "The policies", "address": "https://example.com/policies"}]}
                """);
        assertThat(page(PAGE))
                .containsSubsequence(
                        "Program agreement 2020-07",
                        "It is not signed.",
                        ">Sign agreement</button>",
                        "<a href=\"https://example.com/policies\"")
                .doesNotContain("The workflow");
    }

    @Test
    void anotherDayIsAskedForAndNothingCanBeDoneThen() {
        assertThat(page(PAGE + "?asOf=2020-01-01")).doesNotContain(">Enroll</button>", ">Sign agreement</button>");
        assertThat(GATEWAY.last("GET", API + "/eligibility").orElseThrow().address())
                .endsWith("?on=2020-01-01");

        page(PAGE + "?asOf=2020-01-01T10:00:00Z");
        assertThat(GATEWAY.last("GET", API + "/eligibility").orElseThrow().address())
                .endsWith("?asOf=2020-01-01T10%3A00%3A00Z");
    }

    @Test
    void theVersionThatWasSeenIsSignedOnce() {
        GATEWAY.answers("POST " + API + "/agreement", 201, "{}");
        partner()
                .post()
                .uri(PAGE + "?do=sign")
                .body(fromFormData("key", "k-1").with("version", "2020-07").with("program", "planning-services"))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(PAGE);

        var call = GATEWAY.last("POST", API + "/agreement").orElseThrow();
        assertThat(call.body()).contains("\"version\":\"2020-07\"", "\"program\":\"planning-services\"");
        assertThat(call.headers()).containsEntry("idempotency-key", "k-1");
    }

    @Test
    void anOfferingIsEnrolledInOnceWithTheKeyOfItsForm() {
        GATEWAY.answers("POST " + API + "/enrolments", 201, "{}");
        enroll().expectStatus().isSeeOther();

        var call = GATEWAY.last("POST", API + "/enrolments").orElseThrow();
        assertThat(call.body()).isEqualTo("{\"offering\":\"SDPS\"}");
        assertThat(call.headers()).containsEntry("idempotency-key", "k-1");
    }

    @Test
    void aRefusedEnrolmentSaysWhatStandsInTheWay() {
        GATEWAY.answers("POST " + API + "/enrolments", 422, """
                {"status": 422, "code": "agreement-not-signed", "detail": "Two rules.", "violations": [
                  {"code": "agreement-not-signed", "detail": "Sign first."},
                  {"code": "competency-missing", "detail": "No competency."}]}
                """);
        assertThat(html(enroll().expectStatus().isEqualTo(422)))
                .containsSubsequence("What stands in the way", "Sign first.", "No competency.", "SharePoint Planning");
    }

    @Test
    void whoActsForNoPartnerIsToldSo() {
        customer().get().uri(PAGE).exchange().expectStatus().isNotFound();
    }

    private ResponseSpec enroll() {
        return partner()
                .post()
                .uri(PAGE + "?do=enroll")
                .body(fromFormData("key", "k-1").with("offering", "SDPS"))
                .exchange();
    }

    private String page(String address) {
        return html(partner().get().uri(address).exchange().expectStatus().isOk());
    }
}
