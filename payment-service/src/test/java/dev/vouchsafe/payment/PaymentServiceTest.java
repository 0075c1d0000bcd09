package dev.vouchsafe.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.payment.domain.ReferenceNumber;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The whole service over real Kafka, the embedded document server and HTTP. Every test has a partner of its own. */
class PaymentServiceTest {

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(PaymentServiceApplication::application, PaymentCalls.START);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void fromDraftToPayment() {
        var partner = PaymentCalls.ofRegisteredPartner(service, "P-10");
        partner.draft("R-10", "12.50", partner.voucher())
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("draft")
                .jsonPath("$.total.amount")
                .isEqualTo("5262.50")
                .jsonPath("$.submitThrough")
                .isEqualTo("2021-05-15")
                .jsonPath("$.flags.length()")
                .isEqualTo(0);
        partner.get("/R-10/checks")
                .expectBody()
                .jsonPath("$.passed")
                .isEqualTo(true)
                .jsonPath("$.judgedAt")
                .exists()
                .jsonPath("$.checks[?(@.step == 'submit')].passed")
                .isEqualTo(List.of(true, true, true, true, true, true, true, true));
        partner.post("R-10/submission")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reference")
                .value(
                        String.class,
                        reference ->
                                assertThat(ReferenceNumber.isValid(reference)).isTrue());
        partner.officerPosts("R-10/approval")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.payThrough")
                .isEqualTo("2021-04-15");
        partner.officerPosts("R-10/payment")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.submittedOn")
                .isEqualTo("2021-03-16")
                .jsonPath("$.approvedOn")
                .isEqualTo("2021-03-16")
                .jsonPath("$.paidOn")
                .isEqualTo("2021-03-16")
                .jsonPath("$.paidLate")
                .isEqualTo(false);
        partner.officerPosts("R-10/payment")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("wrong-state");
        service.advanceTo(PaymentCalls.START);
        partner.get("?status=paid")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].total.amount")
                .isEqualTo("5262.50");
    }

    @Test
    void ofEightDraftsAtOnceThatNameAVoucherExactlyOneHoldsIt() throws Exception {
        var partner = PaymentCalls.ofRegisteredPartner(service, "P-11");
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = IntStream.rangeClosed(1, 8)
                    .<Callable<Integer>>mapToObj(n -> () -> partner.draft("R-11-" + n, "0.00", partner.voucher())
                            .returnResult(Void.class)
                            .getStatus()
                            .value())
                    .toList();
            var statuses = threads.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void whatAPartnerMayNotKnowOfDoesNotExist() {
        var partner = PaymentCalls.ofRegisteredPartner(service, "P-12");
        partner.draft("R-12", "0.00", partner.voucher()).expectStatus().isOk();
        var other = new PaymentCalls(service, "P-13");

        other.get("/R-12").expectStatus().isNotFound();
        other.get("/R-12/checks").expectStatus().isNotFound();
        other.get("/R-12/history").expectStatus().isNotFound();
        other.get("").expectBody().jsonPath("$.total").isEqualTo(0);
        other.post("R-12/submission")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
        other.draft("R-13", "0.00", partner.voucher())
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("voucher-not-found");
        service.partner("P-13")
                .get()
                .uri("/api/payment-registrations/P-12")
                .exchange()
                .expectStatus()
                .isNotFound();
        register("P-13", "P-12", "planning-services").expectStatus().isNotFound();
        register("P-13", "P-12", "other").expectStatus().isBadRequest();
        partner.post("R-12/approval").expectStatus().isForbidden();
    }

    @Test
    void aHistoryShowsEveryFactAndAPartnerNotWhoReviewedIt() {
        var partner = PaymentCalls.ofRegisteredPartner(service, "P-15");
        partner.draft("R-15", "1.00", partner.voucher());
        partner.post("R-15/submission");
        partner.officerRejects("R-15").expectStatus().isOk();

        partner.get("/R-15/history")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("rejected")
                .jsonPath("$.facts[*].type")
                .isEqualTo(List.of("request.drafted", "request.submitted", "request.rejected"))
                .jsonPath("$.facts[0].actor")
                .isEqualTo("admin@P-15.example")
                .jsonPath("$.facts[0].cause.kind")
                .isEqualTo("call")
                .jsonPath("$.facts[2].actor")
                .isEmpty()
                .jsonPath("$.facts[2].roles[0]")
                .isEqualTo("payments-officer")
                .jsonPath("$.facts[2].data.reasons[0]")
                .isEqualTo("The tax is wrong.");
        partner.get("/R-15/history")
                .expectBody()
                .jsonPath("$.vouchers[0].facts[*].type")
                .isEqualTo(List.of("window.opened", "told.redemption"));
        for (var role : List.of("payments-officer", "operator", "auditor")) {
            service.somebody(role)
                    .get()
                    .uri("/api/payment-requests/R-15/history")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.facts[2].actor")
                    .isEqualTo("somebody@payments-officer.example");
        }
        service.customer("V-1")
                .get()
                .uri("/api/payment-requests/R-15/history")
                .exchange()
                .expectStatus()
                .isForbidden();
        partner.get("/R-15/history?asOf=2021-03-16T08:59:59Z").expectStatus().isNotFound();
    }

    @Test
    void whoDraftsItLeavesTheReviewToOthersAndIsKnownFromTheLog() {
        var partner = PaymentCalls.ofRegisteredPartner(service, "P-17");
        partner.draft("R-17", "1.00", partner.voucher());
        var everything = service.client(claims -> claims.subject("max@everything.example")
                .claim("roles", List.of("partner-admin", "payments-officer"))
                .claim("partner_id", "P-17"));
        everything
                .post()
                .uri("/api/payment-requests/R-17/submission")
                .exchange()
                .expectStatus()
                .isOk();
        for (var step : List.of("approval", "payment")) {
            everything
                    .post()
                    .uri("/api/payment-requests/R-17/" + step)
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.violations[*].code")
                    .isEqualTo(List.of("separation-of-duties"));
        }
        everything
                .get()
                .uri("/api/payment-requests/R-17/checks")
                .exchange()
                .expectBody()
                .jsonPath("$.checks[?(@.step == 'approve')].code")
                .isEqualTo(List.of("separation-of-duties"));
        partner.officerPosts("R-17/approval").expectStatus().isOk();
    }

    @Test
    void theHistoryOfARegistrationShowsWhoChangedTheAccountsAndTheNumbersToWhoNeedsThem() {
        var partner = PaymentCalls.ofRegisteredPartner(service, "P-18");
        register("P-18", "P-18", "planning-services", "gb82 west 1234 5698 7654 32")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.registrations[0].accounts[0].iban")
                .isEqualTo("GB82WEST12345698765432");
        register("P-18", "P-18", "planning-services", "GB82 WEST 1234 5698 7654 23")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("accounts[0].iban");
        for (var caller : List.of(service.partner("P-18"), service.somebody("payments-officer"))) {
            caller.get()
                    .uri("/api/payment-registrations/P-18/history")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.facts[?(@.type == 'payment.registered')].data.accounts[0].iban")
                    .isEqualTo(List.of("XX000000", "GB82WEST12345698765432"));
        }
        for (var role : List.of("operator", "auditor")) {
            service.somebody(role)
                    .get()
                    .uri("/api/payment-registrations/P-18/history")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.facts[3].data.accounts[0].iban")
                    .isEqualTo("GB*****************432")
                    .jsonPath("$.facts[3].actor")
                    .isNotEmpty();
            service.somebody(role)
                    .get()
                    .uri("/api/payment-registrations/P-18")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.registrations[0].accounts[0].iban")
                    .isEqualTo("GB*****************432");
            service.somebody(role)
                    .get()
                    .uri("/api/payment-requests")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        service.partner("P-13")
                .get()
                .uri("/api/payment-registrations/P-18/history")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aListIsFilteredAndSortedAndWhatItDoesNotHaveIsMalformed() {
        var partner = PaymentCalls.ofRegisteredPartner(service, "P-16");
        partner.redeemed("PS-16-1", 1);
        partner.draft("R-16-1", "1.00", partner.voucher());
        partner.draft("R-16-2", "9000.00", "PS-16-1");
        service.advanceTo(PaymentCalls.START);

        partner.get("?status=draft&sort=-requestId")
                .expectBody()
                .jsonPath("$.items[*].requestId")
                .isEqualTo(List.of("R-16-2", "R-16-1"));
        partner.get("?voucherId=PS-16-1&sort=status")
                .expectBody()
                .jsonPath("$.items[*].requestId")
                .isEqualTo(List.of("R-16-2"));
        // As a text, ten thousand would come first.
        partner.get("?sort=total")
                .expectBody()
                .jsonPath("$.items[*].total.amount")
                .isEqualTo(List.of("5251.00", "10000.00"));
        partner.get("?overdue=true").expectBody().jsonPath("$.total").isEqualTo(0);
        partner.get("?overdue=maybe").expectStatus().isBadRequest();
        partner.get("?stauts=draft")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("stauts");
        partner.get("?sort=voucherId").expectStatus().isBadRequest();
    }

    private static ResponseSpec register(String as, String partnerId, String program) {
        return register(as, partnerId, program, "XX00 0000");
    }

    private static ResponseSpec register(String as, String partnerId, String program, String iban) {
        return service.globalAdmin(as)
                .put()
                .uri("/api/payment-registrations/" + partnerId)
                .bodyValue(Map.of(
                        "program",
                        program,
                        "accounts",
                        List.of(Map.of("locationId", "L-" + partnerId, "holder", partnerId, "iban", iban))))
                .exchange();
    }

    @Test
    void everyWrongFieldIsNamed() {
        var partner = PaymentCalls.ofRegisteredPartner(service, "P-14");
        var voucher = partner.voucher();
        partner.put(
                        "R-14",
                        Map.of("vouchers", List.of(voucher, voucher), "tax", Map.of("currency", "USD", "amount", "-1")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[?(@.facts.field == 'locationId')]")
                .exists()
                .jsonPath("$.violations[?(@.facts.field == 'vouchers')]")
                .exists()
                .jsonPath("$.violations[?(@.facts.field == 'tax.amount')]")
                .exists();
        partner.draft("R-14", "0.001", voucher)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("tax");
        partner.put("R-14", partner.body("EUR", "1.00", voucher))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("tax.currency");
        partner.officerPosts("R-14/rejection").expectStatus().isBadRequest();
    }
}
