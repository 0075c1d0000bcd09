package dev.vouchsafe.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.eligibility.stream.EligibilityCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The whole service over real Kafka, the embedded document server and HTTP. Every test has a partner of its own. */
class EligibilityServiceTest {

    @RegisterExtension
    static final EligibilityUnderTest eligibility = new EligibilityUnderTest();

    @Test
    void aPartnerIsWhatMpnSaysAndWhatItDoes() {
        eligibility.mpn().qualified("P-1");
        status(sign("P-1")).isCreated();
        enrol("P-1", "SDPS")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.enrolments[0].offering")
                .isEqualTo("SDPS");
        show(eligibility.partner("P-1"), "P-1")
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
        sign("P-2");
        enrol("P-2", "SDPS");
        assertThat(told("P-2", 5))
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
        refused(enrol("P-5", "SDPS"), 422, "agreement-not-signed", "competency-missing");
    }

    @Test
    void anotherPartnersIsNotFound() {
        eligibility.mpn().qualified("P-6");
        refused(post(eligibility.partner("P-1"), "P-6", "agreement", "{\"version\": \"2020-07\"}"), 404, "not-found");
        refused(post(eligibility.partner("P-1"), "P-6", "enrolments", "{\"offering\": \"SDPS\"}"), 404, "not-found");
        refused(show(eligibility.partner("P-1"), "P-6"), 404, "not-found");
        status(show(eligibility.somebody("operator"), "P-6")).isOk();
        status(show(eligibility.somebody("auditor"), "P-6")).isOk();
    }

    @Test
    void anUnregisteredPartnerIsNotFound() {
        refused(sign("P-7"), 404, "not-found");
        refused(enrol("P-7", "SDPS"), 404, "not-found");
        refused(show(eligibility.partner("P-7"), "P-7"), 404, "not-found");
    }

    @Test
    void onlyPartnersMaySignAndEnrol() {
        for (String role : List.of("customer-admin", "operator", "auditor", "payments-officer")) {
            refused(
                    post(eligibility.somebody(role), "P-1", "enrolments", "{\"offering\": \"SDPS\"}"),
                    403,
                    "forbidden");
            refused(post(eligibility.somebody(role), "P-1", "agreement", "{}"), 403, "forbidden");
        }
        refused(show(eligibility.somebody("customer-admin"), "P-1"), 403, "forbidden");
    }

    @Test
    void aBodyOfAnotherFormIsMalformedBeforeThePartnerIsLookedAt() {
        refused(enrol("P-8", "XDPS"), 400, "malformed");
        refused(post(eligibility.partner("P-8"), "P-8", "enrolments", "{\"offering\": 5}"), 400, "malformed");
        refused(post(eligibility.partner("P-8"), "P-8", "enrolments", "{}"), 400, "malformed");
        refused(post(eligibility.partner("P-8"), "P-8", "agreement", "{\"version\": \"2019-01\"}"), 400, "malformed");
        refused(
                post(
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
        sign("P-9");
        enrol("P-9", "SDPS");
        enrol("P-9", "SDPS")
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
    void aPartnerIsShownAsItStoodAtAnInstant() {
        eligibility.mpn().qualified("P-12");
        refused(
                eligibility
                        .partner("P-12")
                        .get()
                        .uri("/api/partners/P-12?asOf=2019-11-06T11:59:59Z")
                        .exchange(),
                404,
                "not-found");
        status(eligibility
                        .partner("P-12")
                        .get()
                        .uri("/api/partners/P-12?asOf=2019-11-06T12:00:00Z")
                        .exchange())
                .isOk();
        refused(
                eligibility
                        .partner("P-12")
                        .get()
                        .uri("/api/partners/P-12?asOf=noon")
                        .exchange(),
                400,
                "malformed");
    }

    @Test
    void aHistoryShowsEveryFactOfAPartner() {
        eligibility.mpn().qualified("P-13");
        eligibility.mpn().location("P-13", "GB", "Leeds");
        sign("P-13");
        enrol("P-13", "SDPS");
        eligibility
                .keepProfile("P-13", "{\"region\": \"UK\", \"name\": \"Fabrikam\", \"description\": \"We plan.\"}")
                .expectStatus()
                .isOk();
        eligibility.removeProfile("P-13", "P-13", "?region=uk").expectStatus().isOk();
        eligibility
                .mpn()
                .says(
                        "P-13-lapse",
                        "mpn.competency.lapsed.v1",
                        "P-13",
                        "{\"partnerId\": \"P-13\", \"competency\": \"collaboration-content\", \"level\": \"silver\", \"lapsedOn\": \"2022-01-01\"}");
        var uri = "/api/partners/P-13/history";
        var types = List.of(
                "partner.registered",
                "competency.attained",
                "exam.passed",
                "location.registered",
                "agreement.signed",
                "offering.enrolled",
                "profile.kept",
                "profile.removed",
                "competency.lapsed");
        assertThat(types)
                .as("whatever can happen to a partner")
                .containsExactlyInAnyOrderElementsOf(EligibilityCatalogue.catalogue().entries().stream()
                        .map(entry -> entry.name())
                        .toList());
        eligibility
                .partner("P-13")
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.facts[*].type")
                .isEqualTo(types)
                .jsonPath("$.facts[0].cause.kind")
                .isEqualTo("message")
                .jsonPath("$.facts[0].actor")
                .isEqualTo("/mpn")
                .jsonPath("$.facts[4].actor")
                .isEqualTo("admin@P-13.example")
                .jsonPath("$.facts[5].data.offering")
                .isEqualTo("SDPS")
                .jsonPath("$.facts[6].data.profile.description")
                .isEqualTo("We plan.")
                .jsonPath("$.facts[7].actor")
                .isEqualTo("admin@P-13.example")
                .jsonPath("$.facts[7].data.region")
                .isEqualTo("UK");
        status(eligibility.somebody("operator").get().uri(uri).exchange()).isOk();
        refused(eligibility.partner("P-1").get().uri(uri).exchange(), 404, "not-found");
        refused(eligibility.somebody("customer-admin").get().uri(uri).exchange(), 403, "forbidden");
    }

    @Test
    void aStaleChangeIsRefused() {
        eligibility.mpn().qualified("P-10");
        var etag = show(eligibility.partner("P-10"), "P-10")
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        sign("P-10");
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

    private static ResponseSpec sign(String partner) {
        return post(eligibility.partner(partner), partner, "agreement", "{\"version\": \"2020-07\"}");
    }

    private static ResponseSpec enrol(String partner, String offering) {
        return post(eligibility.partner(partner), partner, "enrolments", "{\"offering\": \"" + offering + "\"}");
    }

    private static ResponseSpec post(WebTestClient client, String partner, String what, String body) {
        return client.post()
                .uri("/api/partners/{id}/{what}", partner, what)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private static ResponseSpec show(WebTestClient client, String partner) {
        return client.get().uri("/api/partners/{id}", partner).exchange();
    }

    private static ResponseSpec checklist(String partner, String query) {
        return eligibility
                .partner(partner)
                .get()
                .uri("/api/partners/" + partner + "/eligibility" + query)
                .exchange();
    }

    private static String body(String partner) {
        return show(eligibility.somebody("operator"), partner)
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

    private static void refused(ResponseSpec answer, int status, String... codes) {
        var body = answer.expectStatus().isEqualTo(status).expectBody();
        for (int i = 0; i < codes.length; i++) {
            body.jsonPath("$.violations[" + i + "].code").isEqualTo(codes[i]);
        }
        body.jsonPath("$.violations.length()").isEqualTo(codes.length);
    }

    private static List<String> told(String partner, int count) {
        var types = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        eligibility.service().bootstrapServers(),
                        "group.id",
                        partner,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("eligibility.events"));
            await().until(() -> {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.key().equals(partner)) {
                        types.add(new String(
                                message.headers().lastHeader("ce_type").value()));
                    }
                }
                return types.size() >= count;
            });
        }
        return types;
    }
}
