package dev.vouchsafe.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What is redeemed and not invoiced yet, as each role finds it. */
class WindowListServiceTest {

    @RegisterExtension
    static final PaymentUnderTest payment = new PaymentUnderTest();

    @Test
    void whatIsRedeemedAndNotInvoicedIsListedWithWhatItPays() {
        var partner = payment.registered("P-1");
        partner.redeemed("PS-1-1", 1);
        partner.redeemed("PS-1-2", 10);
        partner.draft("R-1", "0.00", partner.voucher(), "PS-1-1").expectStatus().isOk();
        payment.service().advanceTo(PaymentCalls.START);

        windows(payment.partner("P-1"), "?status=open")
                .expectBody()
                .jsonPath("$.items[*].voucherId")
                .isEqualTo(List.of("PS-1-2"))
                .jsonPath("$.items[0].pays.amount")
                .isEqualTo("10000.00")
                .jsonPath("$.items[0].daysLeft")
                .isEqualTo(60);
        windows(payment.partner("P-1"), "?requestId=R-1&sort=-level")
                .expectBody()
                .jsonPath("$.items[*].voucherId")
                .isEqualTo(List.of("PS-P-1", "PS-1-1"));
        windows(payment.partner("P-1"), "?daysLeftAtMost=59")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(0);
        windows(payment.partner("P-1"), "?daysLeftAtMost=60")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1);
        windows(payment.partner("P-1"), "?status=done").expectStatus().isBadRequest();
        payment.partner("P-1")
                .get()
                .uri("/api/payment-windows?status=open,closed")
                .header("Accept", "text/csv")
                .exchange()
                .expectBody(String.class)
                .value(
                        csv -> assertThat(csv)
                                .contains(
                                        "PS-1-2,open,P-1,planning-services,L-P-1,US,10,2021-03-16,2021-05-15,60,USD,10000.00,"));
    }

    @Test
    void aPartnerSeesItsOwnAndAnOfficerAll() {
        payment.registered("P-2");
        payment.service().advanceTo(PaymentCalls.START);

        windows(payment.partner("P-3"), "").expectBody().jsonPath("$.total").isEqualTo(0);
        for (var role : List.of("payments-officer", "operator", "auditor")) {
            windows(payment.service().somebody(role), "?partnerId=P-2")
                    .expectBody()
                    .jsonPath("$.total")
                    .isEqualTo(1);
        }
        windows(payment.service().somebody("customer-admin"), "").expectStatus().isForbidden();
    }

    private static ResponseSpec windows(WebTestClient caller, String query) {
        return caller.get().uri("/api/payment-windows" + query).exchange();
    }
}
