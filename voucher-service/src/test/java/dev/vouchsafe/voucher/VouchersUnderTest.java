package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.testing.RunningService;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * The whole service over real Kafka, the embedded document server and HTTP, for the tests of one class, and the steps
 * that they take. It is nine o'clock of 2021-03-16. Every test has an agreement of its own.
 */
final class VouchersUnderTest extends RunningService {

    VouchersUnderTest() {
        super(VoucherServiceApplication::application, "2021-03-16T09:00:00Z");
    }

    /** The partner {@code P-<n>} may do SharePoint. */
    void qualified(int n) {
        var partner = "P-" + n;
        eligibility(partner, "eligibility.location-registered.v1", """
                {"partnerId": "%s", "locationId": "L-%s", "country": "GB", "city": "Leeds"}""".formatted(partner, partner));
        eligibility(partner, "eligibility.competency-attained.v1", """
                {"partnerId": "%s", "competency": "collaboration-content", "level": "silver", "validFrom": "2019-07-01", "validThrough": "2022-06-30"}""".formatted(partner));
        eligibility(partner, "eligibility.exam-passed.v1", """
                {"partnerId": "%s", "consultantId": "K-1", "name": "Kim", "exam": "70-339", "validFrom": "2019-05-02", "validThrough": "2022-05-01"}""".formatted(partner));
        eligibility(partner, "eligibility.offering-enrolled.v1", """
                {"partnerId": "%s", "program": "planning-services", "offering": "SDPS", "enrolledBy": "ana", "enrolledAt": "2019-11-06T12:00:00Z"}""".formatted(partner));
    }

    /** An agreement with thirty days, and a voucher of this level for SharePoint from it. */
    void assign(String agreement, String voucher, int level) {
        vlsc(agreement, "vlsc.benefit.activated.v1", """
                {"agreementId": "%s", "program": "planning-services", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-%s", "legalEntity": "Contoso", "division": null, "country": "GB"}}""".formatted(agreement, agreement));
        vlsc(agreement, "vlsc.days.accrued.v1", """
                {"agreementId": "%s", "program": "planning-services", "days": 30, "accruedOn": "2019-11-04"}""".formatted(agreement));
        vlsc(agreement, "vlsc.voucher.assigned.v1", """
                {"voucherId": "%s", "agreementId": "%s", "program": "planning-services", "offering": "SDPS", "level": %d, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "Pat", "email": "pm@contoso.example"}, "voucherAdmin": {"email": "Benefits@contoso.example"}}""".formatted(voucher, agreement, level));
    }

    ResponseSpec reserve(String partner, String voucher, int days) {
        return partner(partner)
                .post()
                .uri("/api/vouchers/" + voucher + "/reservation")
                .bodyValue(ReservationBodies.at("L-" + partner, "2021-03-16", "2021-03-20", days))
                .exchange();
    }

    /** A voucher that the partner can redeem. */
    void assignedAndReported(String agreement, String voucher) {
        assign(agreement, voucher, 5);
        assertThat(status(reserve("P-1", voucher, 5))).isEqualTo(201);
        partner("P-1")
                .put()
                .uri("/api/vouchers/" + voucher + "/deliverables/plan.txt")
                .header("If-None-Match", "*")
                .bodyValue("the plan")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reservation.deliverables[0].sha256")
                .isNotEmpty();
        var report = Map.of(
                "from",
                "2021-03-16",
                "to",
                "2021-03-16",
                "onSiteDays",
                1,
                "offSiteDays",
                0,
                "summary",
                "done",
                "nextSteps",
                "pilot",
                "deliveredOn",
                "2021-03-16",
                "deliverables",
                List.of("plan.txt"),
                "consultantId",
                "K-1");
        partner("P-1")
                .put()
                .uri("/api/vouchers/" + voucher + "/completion-report")
                .header("If-None-Match", "*")
                .bodyValue(report)
                .exchange()
                .expectStatus()
                .isOk();
        partner("P-1")
                .put()
                .uri("/api/vouchers/" + voucher + "/completion-report")
                .header("If-None-Match", "*")
                .bodyValue(report)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    static int status(ResponseSpec response) {
        return response.returnResult(Void.class).getStatus().value();
    }

    private void vlsc(String agreement, String type, String data) {
        service().told("vlsc.events", agreement, type + agreement, "/vlsc", type, data);
    }

    private void eligibility(String partner, String type, String data) {
        service().told("eligibility.events", partner, type + partner, "/eligibility-service", type, data);
    }
}
