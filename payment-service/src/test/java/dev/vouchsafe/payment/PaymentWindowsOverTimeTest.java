package dev.vouchsafe.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;

/** The whole service while time goes by, over a restart. */
class PaymentWindowsOverTimeTest {

    @Test
    void aDraftLapsesAtTheInstantItsWindowClosesAndAnApprovedRequestBecomesOverdue() {
        try (var service = new ServiceUnderTest(PaymentServiceApplication::application, PaymentCalls.START)) {
            var partner = PaymentCalls.ofRegisteredPartner(service, "P-1");
            partner.redeemed("PS-2", 1);
            partner.draft("R-1", "0.00", partner.voucher()).expectStatus().isOk();
            partner.draft("R-2", "0.00", "PS-2").expectStatus().isOk();
            partner.post("R-2/submission").expectStatus().isOk();
            partner.officerPosts("R-2/approval").expectStatus().isOk();
            var kept = partner.get("/R-2")
                    .expectBody()
                    .jsonPath("$.overdue")
                    .isEqualTo(false)
                    .returnResult()
                    .getResponseHeaders()
                    .getETag();

            service.restart();
            service.advanceTo("2021-05-15T23:59:59Z");

            partner.get("/R-1").expectBody().jsonPath("$.status").isEqualTo("draft");
            partner.get("/R-2").expectBody().jsonPath("$.overdue").isEqualTo(true);

            service.partner("P-1")
                    .get()
                    .uri("/api/payment-requests/R-2")
                    .header("If-None-Match", kept)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .value("ETag", now -> assertThat(now).isNotEqualTo(kept))
                    .expectBody()
                    .jsonPath("$.overdue")
                    .isEqualTo(true);
            partner.get("/R-2/history").expectStatus().isOk().expectHeader().exists("ETag");
            partner.get("?overdue=true")
                    .expectBody()
                    .jsonPath("$.items[0].requestId")
                    .isEqualTo("R-2");

            // What will be, if nothing else happens.
            partner.get("/R-1?asOf=2021-05-16T00:00:00Z")
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("lapsed")
                    .jsonPath("$.since")
                    .isEqualTo("2021-05-16T00:00:00Z");
            partner.get("/R-1/history?asOf=2021-05-16T00:00:00Z")
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("lapsed");
            partner.get("/R-1/checks?asOf=2021-05-16T00:00:00Z")
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("lapsed")
                    .jsonPath("$.judgedAt")
                    .isEqualTo("2021-05-16T00:00:00Z")
                    .jsonPath("$.passed")
                    .isEqualTo(false);

            service.advanceTo("2021-07-01T00:00:00Z");

            partner.get("/R-1")
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("lapsed")
                    .jsonPath("$.since")
                    .isEqualTo("2021-05-16T00:00:00Z");
            partner.get("?status=lapsed")
                    .expectBody()
                    .jsonPath("$.items[0].requestId")
                    .isEqualTo("R-1");
            partner.get("/R-2/checks").expectBody().jsonPath("$.passed").isEqualTo(true);
            partner.get("/R-1?asOf=2021-05-16T00:00:00Z")
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("lapsed")
                    .jsonPath("$.asOf")
                    .isEqualTo("2021-05-16T00:00:00Z");
            partner.get("/R-1/checks?asOf=2021-05-15T23:59:59Z")
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("draft")
                    .jsonPath("$.passed")
                    .isEqualTo(true);
            partner.get("/R-1?asOf=2021-03-16T09:00:00Z")
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("draft");
            partner.post("R-1/submission")
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("payment-window-closed");
            partner.get("/R-2").expectBody().jsonPath("$.status").isEqualTo("approved");
        }
    }
}
