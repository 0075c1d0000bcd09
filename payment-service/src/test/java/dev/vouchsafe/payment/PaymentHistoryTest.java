package dev.vouchsafe.payment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** All that happened to a request, its vouchers and a registration, as each caller sees it over HTTP. */
class PaymentHistoryTest {

    @RegisterExtension
    static final PaymentUnderTest payment = new PaymentUnderTest();

    @Test
    void aHistoryShowsEveryEventAndAPartnerNotWhoReviewedIt() {
        var partner = payment.registered("P-15");
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
            payment.somebody(role)
                    .get()
                    .uri("/api/payment-requests/R-15/history")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.facts[2].actor")
                    .isEqualTo("somebody@payments-officer.example");
        }
        payment.service()
                .customer("V-1")
                .get()
                .uri("/api/payment-requests/R-15/history")
                .exchange()
                .expectStatus()
                .isForbidden();
        partner.get("/R-15/history?asOf=2021-03-16T08:59:59Z").expectStatus().isNotFound();
    }

    /** What was told of a voucher, its window, its requests, and calls that name it; nothing of another partner's. */
    @Test
    void aPartnersEvidenceHasWhatConcernsItsVoucher() {
        var partner = payment.registered("P-18");
        var other = payment.registered("P-19");
        partner.draft("R-18", "1.00", partner.voucher()).expectStatus().isOk();
        partner.draft("R-18", "1.00", other.voucher()).expectStatus().is4xxClientError();
        partner.draft("R-18b", "1.00", partner.voucher()).expectStatus().is4xxClientError();

        assertThat(types("P-18", partner.voucher()))
                .contains("told.redemption", "window.opened", "payee.first-voucher-redeemed", "request.drafted");
        payment.service()
                .partner("P-18")
                .get()
                .uri("/api/audit/evidence?subject=" + other.voucher())
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(types("P-18", "P-18")).contains("payment.registered", "told.location");
    }

    private static List<String> types(String partner, String subject) {
        var file = payment.service()
                .partner(partner)
                .get()
                .uri("/api/audit/evidence?subject=" + subject)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared()
                .readTree(file)
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("disclosed").path("type").path("value").asString())
                .toList();
    }

    @Test
    void whoDraftsItLeavesTheReviewToOthersAndIsKnownFromTheLog() {
        var partner = payment.registered("P-17");
        partner.draft("R-17", "1.00", partner.voucher());
        var everything = payment.service()
                .client(claims -> claims.subject("max@everything.example")
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

    /** Whether it stands in clear in any document of the service's database. */
    private static boolean isStored(String text) {
        var database = payment.service().bean(MongoDatabase.class);
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .flatMap(name ->
                        database.getCollection(name, RawBsonDocument.class).find().into(new ArrayList<>()).stream())
                .anyMatch(document -> new String(document.getByteBuffer().array(), ISO_8859_1).contains(text));
    }

    @Test
    void theHistoryOfARegistrationShowsWhoChangedTheAccountsAndTheNumbersToWhoNeedsThem() {
        payment.registered("P-18");
        payment.register("P-18", "P-18", "planning-services", "gb82 west 1234 5698 7654 32")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.registrations[0].accounts[0].iban")
                .isEqualTo("GB82WEST12345698765432");
        payment.register("P-18", "P-18", "planning-services", "GB82 WEST 1234 5698 7654 23")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("accounts[0].iban");
        for (var caller : List.of(payment.partner("P-18"), payment.somebody("payments-officer"))) {
            caller.get()
                    .uri("/api/payment-registrations/P-18/history")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.facts[?(@.type == 'payment.registered')].data.accounts[0].iban")
                    .isEqualTo(List.of("XX000000", "GB82WEST12345698765432"));
        }
        assertThat(isStored("P-18")).as("what is looked through").isTrue();
        assertThat(isStored("XX000000") || isStored("GB82WEST12345698765432"))
                .as("a stolen database tells no account")
                .isFalse();
        for (var role : List.of("operator", "auditor")) {
            payment.somebody(role)
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
            payment.somebody(role)
                    .get()
                    .uri("/api/payment-registrations/P-18")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.registrations[0].accounts[0].iban")
                    .isEqualTo("GB*****************432");
            payment.somebody(role)
                    .get()
                    .uri("/api/payment-requests")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        payment.partner("P-13")
                .get()
                .uri("/api/payment-registrations/P-18/history")
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
