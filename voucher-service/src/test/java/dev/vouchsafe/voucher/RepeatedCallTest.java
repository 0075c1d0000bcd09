package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.testing.KeyedCall;
import dev.vouchsafe.platform.testing.RepeatedCallContract;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

class RepeatedCallTest extends RepeatedCallContract {

    private static final String AGREEMENT = "V-20";
    private static final Function<ServiceUnderTest, WebTestClient> PARTNER = service -> service.partner("P-1");
    private static final Function<ServiceUnderTest, WebTestClient> OPERATOR = service -> service.somebody("operator");

    private static final Map<String, ?> REPORT = Map.of(
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
            "none",
            "deliveredOn",
            "2021-03-16",
            "deliverables",
            List.of("plan.txt"),
            "consultantId",
            "K-1");

    private ServiceUnderTest service;

    @Override
    protected ServiceUnderTest start() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, "2021-03-16T09:00:00Z");
        told("vlsc.events", "vlsc.benefit.activated.v1", "activated", """
                {"agreementId": "V-20", "program": "planning-services", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-20", "legalEntity": "Contoso", "division": null, "country": "GB"}}""");
        told("vlsc.events", "vlsc.days.accrued.v1", "accrued", """
                {"agreementId": "V-20", "program": "planning-services", "days": 90, "accruedOn": "2019-11-04"}""");
        IntStream.range(0, 8)
                .forEach(n -> told("vlsc.events", "vlsc.voucher.assigned.v1", "assigned-" + n, """
                {"voucherId": "PS-2%d", "agreementId": "V-20", "program": "planning-services", "offering": "SDPS", "level": 5, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "Pat", "email": "pm@contoso.example"}, "voucherAdmin": {"email": "benefits@contoso.example"}}""".formatted(n)));
        told("eligibility.events", "eligibility.location-registered.v1", "location", """
                {"partnerId": "P-1", "locationId": "L-1", "country": "GB", "city": "Leeds"}""");
        told("eligibility.events", "eligibility.competency-attained.v1", "competency", """
                {"partnerId": "P-1", "competency": "collaboration-content", "level": "silver", "validFrom": "2019-07-01", "validThrough": "2022-06-30"}""");
        told("eligibility.events", "eligibility.exam-passed.v1", "exam", """
                {"partnerId": "P-1", "consultantId": "K-1", "name": "Kim", "exam": "70-339", "validFrom": "2019-05-02", "validThrough": "2022-12-31"}""");
        told("eligibility.events", "eligibility.offering-enrolled.v1", "enrolled", """
                {"partnerId": "P-1", "program": "planning-services", "offering": "SDPS", "enrolledBy": "ana", "enrolledAt": "2019-11-06T12:00:00Z"}""");
        return service;
    }

    @Override
    protected List<KeyedCall> calls() {
        return List.of(
                call(
                        "validation",
                        HttpMethod.POST,
                        "PS-20/validation",
                        Map.of("adminEmail", "benefits@contoso.example"),
                        200,
                        0),
                call("reservation", HttpMethod.POST, "PS-20/reservation", reservation(5), 201, 1),
                call("reservation that the rules refuse", HttpMethod.POST, "PS-21/reservation", reservation(6), 422, 0),
                call("reservation of no voucher", HttpMethod.POST, "PS-NONE/reservation", reservation(5), 404, 0),
                call("reservation that came second", HttpMethod.POST, "PS-20/reservation", reservation(4), 409, 0),
                call(
                        "reschedule",
                        HttpMethod.PATCH,
                        "PS-20/reservation",
                        Map.of("plannedDays", 4, "consultantId", "K-1"),
                        200,
                        1),
                call("redemption without a report", HttpMethod.POST, "PS-20/redemption", Map.of(), 422, 0),
                call("upload", HttpMethod.PUT, "PS-20/deliverables/plan.txt", "the plan", 200, 1),
                call("report", HttpMethod.PUT, "PS-20/completion-report", REPORT, 200, 1),
                call("redemption", HttpMethod.POST, "PS-20/redemption", Map.of(), 200, 1),
                call("reservation to be released", HttpMethod.POST, "PS-21/reservation", reservation(5), 201, 1),
                call("release", HttpMethod.DELETE, "PS-21/reservation", Map.of("reason", "program-changed"), 200, 1),
                call("reservation for the batch", HttpMethod.POST, "PS-24/reservation", reservation(5), 201, 1),
                call("upload for the batch", HttpMethod.PUT, "PS-24/deliverables/plan.txt", "the plan", 200, 1),
                call("report for the batch", HttpMethod.PUT, "PS-24/completion-report", REPORT, 200, 1),
                new KeyedCall(
                        "batch",
                        PARTNER,
                        HttpMethod.POST,
                        "/api/redemptions",
                        Map.of("vouchers", List.of("PS-20", "PS-24", "PS-NONE")),
                        200,
                        1),
                new KeyedCall(
                        "withdrawal",
                        service -> service.customer(AGREEMENT),
                        HttpMethod.POST,
                        "/api/vouchers/PS-22/withdrawal",
                        Map.of(),
                        200,
                        1),
                new KeyedCall(
                        "contacts",
                        service -> service.customer(AGREEMENT),
                        HttpMethod.PUT,
                        "/api/vouchers/PS-23/contacts",
                        Map.of(
                                "projectManager",
                                Map.of("name", "Quinn", "email", "qn@contoso.example"),
                                "voucherAdmin",
                                Map.of("email", "vouchers@contoso.example")),
                        200,
                        1),
                new KeyedCall(
                        "extension",
                        OPERATOR,
                        HttpMethod.POST,
                        "/api/vouchers/PS-23/extension",
                        Map.of("days", 10, "reason", "asked for"),
                        200,
                        1),
                new KeyedCall(
                        "amendment",
                        OPERATOR,
                        HttpMethod.POST,
                        "/api/program/amendments",
                        Map.of("name", "a", "createdBefore", "2021-01-01", "extendDays", 5, "reason", "once"),
                        201,
                        1),
                new KeyedCall(
                        "erasure",
                        OPERATOR,
                        HttpMethod.POST,
                        "/api/ops/erasures",
                        Map.of("email", "pm@contoso.example"),
                        200,
                        1),
                new KeyedCall(
                        "erasure of nobody",
                        OPERATOR,
                        HttpMethod.POST,
                        "/api/ops/erasures",
                        Map.of("email", "nobody@contoso.example"),
                        404,
                        0));
    }

    @Test
    void theFirstAnswerStandsWhenTheStateHasMovedOn() {
        assertThat(service.bean(LogReader.class)
                        .stateOf(VoucherStreams.voucher(VoucherId.of("PS-21")))
                        .state()
                        .status())
                .isEqualTo("assigned");
        PARTNER.apply(service)
                .post()
                .uri("/api/vouchers/PS-21/reservation")
                .header("Idempotency-Key", "reservation-to-be-released")
                .bodyValue(reservation(5))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("reserved");
        assertThat(service.bean(LogReader.class)
                        .stateOf(VoucherStreams.voucher(VoucherId.of("PS-21")))
                        .state()
                        .status())
                .isEqualTo("assigned");
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        service.partner("P-2")
                .post()
                .uri("/api/vouchers/PS-20/reservation")
                .header("Idempotency-Key", "reservation")
                .bodyValue(reservation(5))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    private static KeyedCall call(String name, HttpMethod method, String path, Object body, int status, int events) {
        return new KeyedCall(name, PARTNER, method, "/api/vouchers/" + path, body, status, events);
    }

    private static Map<String, ?> reservation(int days) {
        return ReservationBodies.at("L-1", "2021-03-16", "2021-03-20", days);
    }

    private void told(String topic, String type, String id, String data) {
        boolean outside = topic.equals(Topics.VLSC);
        service.told(topic, outside ? AGREEMENT : "P-1", id, outside ? "/vlsc" : "/eligibility-service", type, data);
    }
}
