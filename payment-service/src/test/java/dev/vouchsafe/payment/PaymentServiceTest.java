package dev.vouchsafe.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.payment.domain.ReferenceNumber;
import dev.vouchsafe.platform.testing.HealthDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole service over real Kafka, the embedded document server and HTTP. Every test has a partner of its own. */
class PaymentServiceTest {

    @RegisterExtension
    static final PaymentUnderTest payment = new PaymentUnderTest();

    @Test
    void theDetailsOfItsHealthAreForThoseWhoLookAfterIt() {
        HealthDetails.areForThoseWhoLookAfterIt(payment.service());
    }

    /** The partner's location is in the United States. */
    @Test
    void aRefusalNamesWhereAPartnerOfItsCountryMayAsk() {
        var partner = payment.registered("P-19");
        partner.post("R-19/submission")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.support")
                .doesNotExist();
        partner.draft("R-19", "0.00", "PS-NONE")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.support.address")
                .isEqualTo("https://partner.microsoft.com/dashboard/support/servicerequests");
    }

    @Test
    void fromDraftToPayment() {
        var partner = payment.registered("P-10");
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
        payment.service().advanceTo(PaymentCalls.START);
        partner.get("?status=paid")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].total.amount")
                .isEqualTo("5262.50");
    }

    @Test
    void ofEightDraftsAtOnceThatNameAVoucherExactlyOneHoldsIt() throws Exception {
        var partner = payment.registered("P-11");
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
        var partner = payment.registered("P-12");
        partner.draft("R-12", "0.00", partner.voucher()).expectStatus().isOk();
        var other = new PaymentCalls(payment.service(), "P-13");

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
        payment.partner("P-13")
                .get()
                .uri("/api/payment-registrations/P-12")
                .exchange()
                .expectStatus()
                .isNotFound();
        payment.register("P-13", "P-12", "planning-services").expectStatus().isNotFound();
        payment.register("P-13", "P-12", "other").expectStatus().isBadRequest();
        partner.post("R-12/approval").expectStatus().isForbidden();
    }

    @Test
    void aListIsFilteredAndSortedAndWhatItDoesNotHaveIsMalformed() {
        var partner = payment.registered("P-16");
        partner.redeemed("PS-16-1", 1);
        partner.draft("R-16-1", "1.00", partner.voucher());
        partner.draft("R-16-2", "9000.00", "PS-16-1");
        payment.service().advanceTo(PaymentCalls.START);

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

    @Test
    void aPaymentIsFoundByTheNumbersOfThePartnerAndTheBank() {
        var partner = payment.registered("P-17");
        var body = new HashMap<>(partner.body("USD", "0.00", partner.voucher()));
        body.put("invoiceNumber", "2021/0042");
        partner.put("R-17", body).expectBody().jsonPath("$.invoiceNumber").isEqualTo("2021/0042");
        partner.post("R-17/submission").expectStatus().isOk();
        partner.officerPosts("R-17/approval").expectStatus().isOk();
        partner.officerPays("R-17", Map.of("valueOn", "tomorrow"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("valueOn");
        partner.officerPays("R-17", Map.of("bankReference", "CITI-9", "valueOn", "2021-03-18"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.bankReference")
                .isEqualTo("CITI-9");
        payment.service().advanceTo(PaymentCalls.START);

        for (var filter : List.of("invoiceNumber=2021/0042", "bankReference=CITI-9", "valueOn=2021-03-18")) {
            partner.get("?" + filter)
                    .expectBody()
                    .jsonPath("$.items[*].requestId")
                    .isEqualTo(List.of("R-17"));
        }
        partner.get("?submitThrough=2021-05-15&sort=submitThrough")
                .expectBody()
                .jsonPath("$.items[0].invoiceNumber")
                .isEqualTo("2021/0042");
        payment.partner("P-17")
                .get()
                .uri("/api/payment-requests")
                .header("Accept", "text/csv")
                .exchange()
                .expectBody(String.class)
                .value(csv -> assertThat(csv)
                        .contains("submitThrough,invoiceNumber,bankReference,valueOn")
                        .contains("2021-05-15,2021/0042,CITI-9,2021-03-18"));
        partner.get("/R-17/history")
                .expectBody()
                .jsonPath("$.facts[?(@.type == 'request.paid')].data.bankReference")
                .isEqualTo("CITI-9");
    }

    @Test
    void aPaymentNeedsNoBody() {
        var partner = payment.registered("P-18");
        partner.draft("R-18", "0.00", partner.voucher()).expectStatus().isOk();
        partner.post("R-18/submission").expectStatus().isOk();
        partner.officerPosts("R-18/approval").expectStatus().isOk();
        payment.service()
                .somebody("payments-officer")
                .post()
                .uri("/api/payment-requests/R-18/payment")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("paid")
                .jsonPath("$.valueOn")
                .isEmpty();
    }

    @Test
    void everyWrongFieldIsNamed() {
        var partner = payment.registered("P-14");
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
