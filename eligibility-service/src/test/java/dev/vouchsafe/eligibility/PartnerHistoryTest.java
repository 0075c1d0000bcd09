package dev.vouchsafe.eligibility;

import static dev.vouchsafe.eligibility.EligibilityUnderTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eligibility.stream.EligibilityCatalogue;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.imports.ImportStreams;
import dev.vouchsafe.platform.log.EventCatalogue;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was known of a partner at an instant, and all that happened to it, over HTTP. */
class PartnerHistoryTest {

    @RegisterExtension
    static final EligibilityUnderTest eligibility = new EligibilityUnderTest();

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
        eligibility
                .partner("P-12")
                .get()
                .uri("/api/partners/P-12?asOf=2019-11-06T12:00:00Z")
                .exchange()
                .expectStatus()
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

    /**
     * Evidence about itself has what is recorded of it, and what it was refused; also where nothing is recorded yet.
     */
    @Test
    void aPartnersEvidenceHasItsHistoryAndItsOwnRefusedCalls() {
        eligibility.sign("P-14").expectStatus().is4xxClientError();
        assertThat(evidence("P-14", "P-14")).contains("call.denied").doesNotContain("partner.registered");
        eligibility.mpn().qualified("P-14");
        eligibility.enrol("P-14", "SDPS").expectStatus().is4xxClientError();

        assertThat(evidence("P-14", "P-14")).contains("partner.registered", "exam.passed", "call.refused");
        eligibility
                .partner("P-15")
                .get()
                .uri("/api/audit/evidence?subject=P-14")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static String evidence(String partner, String subject) {
        return Objects.requireNonNull(eligibility
                .partner(partner)
                .get()
                .uri("/api/audit/evidence?subject=" + subject)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void aHistoryShowsEveryEventOfAPartner() {
        eligibility.mpn().qualified("P-13");
        eligibility.mpn().location("P-13", "GB", "Leeds");
        eligibility.sign("P-13");
        eligibility.enrol("P-13", "SDPS");
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
        var ofOthers =
                ImportStreams.addTo(LetterStreams.addTo(new EventCatalogue())).entries();
        assertThat(types)
                .as("whatever can happen to a partner")
                .containsExactlyInAnyOrderElementsOf(EligibilityCatalogue.catalogue().entries().stream()
                        .filter(entry -> !ofOthers.contains(entry))
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
        eligibility
                .somebody("operator")
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk();
        refused(eligibility.partner("P-1").get().uri(uri).exchange(), 404, "not-found");
        refused(eligibility.somebody("customer-admin").get().uri(uri).exchange(), 403, "forbidden");
    }
}
