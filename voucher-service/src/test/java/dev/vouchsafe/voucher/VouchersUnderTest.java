package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.testing.RunningService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service over real Kafka, the embedded document server and HTTP, for the tests of one class, and the steps
 * that they take. It is nine o'clock of 2021-03-16. Every test has an agreement of its own.
 */
public final class VouchersUnderTest extends RunningService {

    public VouchersUnderTest() {
        this(new String[0]);
    }

    /** @param settings as {@code name=value} */
    public VouchersUnderTest(String... settings) {
        super(() -> VoucherServiceApplication.application().properties(settings), "2021-03-16T09:00:00Z");
    }

    /** The partner {@code P-<n>} may do SharePoint. */
    public void qualified(int n) {
        qualified(n, "2022-06-30");
    }

    /**
     * The same by a competency that ends.
     *
     * @param through its last day
     */
    public void qualified(int n, String through) {
        var partner = "P-" + n;
        eligibility(partner, "eligibility.location-registered.v1", OutsideMessages.location(partner, "L-" + partner));
        var competency = new HashMap<>(OutsideMessages.competency(partner));
        competency.put("validThrough", through);
        eligibility(partner, "eligibility.competency-attained.v1", competency);
        eligibility(partner, "eligibility.exam-passed.v1", OutsideMessages.exam(partner));
        eligibility(partner, "eligibility.offering-enrolled.v1", OutsideMessages.enrolled(partner));
    }

    /** An agreement with thirty days, and a voucher of this level for SharePoint from it. */
    public void assign(String agreement, String voucher, int level) {
        vlsc(agreement, "vlsc.benefit.activated.v1", OutsideMessages.benefit(agreement));
        vlsc(agreement, "vlsc.days.accrued.v1", OutsideMessages.days(agreement, 30, "2019-11-04"));
        vlsc(
                agreement,
                "vlsc.voucher.assigned.v1",
                OutsideMessages.assigned(voucher, agreement, level, "2021-03-15", "Benefits@contoso.example"));
    }

    public ResponseSpec reserve(String partner, String voucher, int days) {
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

    public static int status(ResponseSpec response) {
        return response.returnResult(Void.class).getStatus().value();
    }

    private void vlsc(String agreement, String type, Map<String, Object> data) {
        told("vlsc.events", agreement, "/vlsc", type, data);
    }

    private void eligibility(String partner, String type, Map<String, Object> data) {
        told("eligibility.events", partner, "/eligibility-service", type, data);
    }

    private void told(String topic, String key, String source, String type, Map<String, Object> data) {
        service().told(topic, key, type + key, source, type, JsonMapper.shared().writeValueAsString(data));
    }
}
