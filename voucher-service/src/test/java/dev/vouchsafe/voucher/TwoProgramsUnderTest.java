package dev.vouchsafe.voucher;

import dev.vouchsafe.platform.testing.RunningService;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/**
 * A service with vouchers of one agreement in two programs. {@code PS-1} is reserved by {@code P-1}, a day after it was
 * assigned.
 */
final class TwoProgramsUnderTest extends RunningService {

    static final String ASSIGNED = "2021-03-16T09:00:00Z";

    private static final String PARTNER = "P-1";

    TwoProgramsUnderTest() {
        super(
                () -> VoucherServiceApplication.application()
                        .initializers(TestPropertyValues.of(
                                "vouchsafe.programs=planning-services,training-vouchers",
                                "vouchsafe.programs-folder=../samples/training/programs")::applyTo),
                ASSIGNED);
    }

    /** Called once, before the tests. */
    void assignAndReserve() {
        eligible("location-registered", "\"locationId\": \"L-1\", \"country\": \"GB\", \"city\": \"Leeds\"");
        eligible(
                "competency-attained",
                "\"competency\": \"collaboration-content\", \"level\": \"silver\", \"validFrom\": \"2019-07-01\", \"validThrough\": \"2022-06-30\"");
        eligible(
                "offering-enrolled",
                "\"program\": \"planning-services\", \"offering\": \"SDPS\", \"enrolledBy\": \"ana\", \"enrolledAt\": \"2019-11-06T12:00:00Z\"");
        pool("planning-services", 30);
        pool("training-vouchers", 7);
        assign("PS-1", 5);
        assign("PS-2", 10);
        assign("PS-3", 5);
        service().advanceTo("2021-03-17T09:00:00Z");
        var body = ReservationBodies.at("L-1", "2021-03-17", "2021-03-20", 5);
        body.put("adminEmail", "b@contoso.example");
        partner()
                .post()
                .uri("/api/vouchers/PS-1/reservation")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    static BodyContentSpec get(WebTestClient client, String uri) {
        return client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
    }

    WebTestClient partner() {
        return partner(PARTNER);
    }

    WebTestClient customer() {
        return service().customer("V-1");
    }

    private void assign(String voucher, int level) {
        vlsc(voucher, "vlsc.voucher.assigned.v1", """
                "voucherId": "%s", "program": "planning-services", "offering": "SDPS", "level": %d, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "Pat", "email": "pm@contoso.example"}, "voucherAdmin": {"email": "b@contoso.example"}""".formatted(voucher, level));
    }

    private void pool(String program, int days) {
        vlsc("activated-" + program, "vlsc.benefit.activated.v1", """
                "program": "%s", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-1", "legalEntity": "Contoso", "division": null, "country": "GB"}""".formatted(program));
        vlsc(
                "accrued-" + program,
                "vlsc.days.accrued.v1",
                "\"program\": \"%s\", \"days\": %d, \"accruedOn\": \"2019-11-04\"".formatted(program, days));
    }

    private void vlsc(String id, String type, String fields) {
        service().told("vlsc.events", "V-1", id, "/vlsc", type, "{\"agreementId\": \"V-1\", " + fields + "}");
    }

    private void eligible(String what, String fields) {
        service()
                .told(
                        "eligibility.events",
                        PARTNER,
                        what,
                        "/eligibility-service",
                        "eligibility." + what + ".v1",
                        "{\"partnerId\": \"P-1\", " + fields + "}");
    }
}
