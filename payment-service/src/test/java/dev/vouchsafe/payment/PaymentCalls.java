package dev.vouchsafe.payment;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** One partner's calls to the service, and what is told of it. Its location is in the United States. */
public record PaymentCalls(ServiceUnderTest service, String partnerId) {

    public static final String START = "2021-03-16T09:00:00Z";

    /** A partner that is registered and has redeemed a voucher of level 5, named after it, on the first day. */
    public static PaymentCalls ofRegisteredPartner(ServiceUnderTest service, String partnerId) {
        var calls = new PaymentCalls(service, partnerId);
        calls.tell("eligibility.events", partnerId, "eligibility.location-registered.v1", """
                {"partnerId": "%s", "locationId": "L-%s", "country": "US", "city": "Tacoma"}""".formatted(
                        partnerId, partnerId));
        calls.redeemed(calls.voucher(), 5);
        service.globalAdmin(partnerId)
                .put()
                .uri("/api/payment-registrations/" + partnerId)
                .bodyValue(Map.of(
                        "accounts",
                        List.of(Map.of("locationId", "L-" + partnerId, "holder", partnerId, "iban", "XX00 0000"))))
                .exchange()
                .expectStatus()
                .isOk();
        return calls;
    }

    public String voucher() {
        return "PS-" + partnerId;
    }

    public ResponseSpec draft(String requestId, String tax, String... vouchers) {
        return put(requestId, body("USD", tax, vouchers));
    }

    public Map<String, Object> body(String currency, String tax, String... vouchers) {
        return Map.of(
                "locationId",
                "L-" + partnerId,
                "vouchers",
                List.of(vouchers),
                "tax",
                Map.of("currency", currency, "amount", tax));
    }

    public ResponseSpec put(String requestId, Object body) {
        return client().put()
                .uri("/api/payment-requests/" + requestId)
                .bodyValue(body)
                .exchange();
    }

    public ResponseSpec post(String path) {
        return post(client(), path);
    }

    public ResponseSpec officerPosts(String path) {
        return post(service.somebody("payments-officer"), path);
    }

    public ResponseSpec officerPays(String requestId, Map<String, String> transfer) {
        return service.somebody("payments-officer")
                .post()
                .uri("/api/payment-requests/" + requestId + "/payment")
                .bodyValue(transfer)
                .exchange();
    }

    public ResponseSpec officerRejects(String requestId) {
        return service.somebody("payments-officer")
                .post()
                .uri("/api/payment-requests/" + requestId + "/rejection")
                .bodyValue(Map.of("reasons", List.of("The tax is wrong.")))
                .exchange();
    }

    public ResponseSpec get(String pathAndQuery) {
        return client().get().uri("/api/payment-requests" + pathAndQuery).exchange();
    }

    public void redeemed(String voucherId, int level) {
        redeemed(voucherId, level, Instant.parse("2021-03-16T08:00:00Z"));
    }

    public void redeemed(String voucherId, int level, Instant at) {
        tell("voucher.events", voucherId, "voucher.redeemed.v1", """
                {"voucherId": "%s", "agreementId": "V-1", "program": "planning-services", "offering": "SDPS", "level": %d, "partnerId": "%s",
                 "locationId": "L-%s", "deliveryCountry": "US", "redeemedOn": "%s", "redeemedAt": "%s"}""".formatted(
                        voucherId,
                        level,
                        partnerId,
                        partnerId,
                        at.atZone(ZoneOffset.UTC).toLocalDate(),
                        at));
    }

    private WebTestClient client() {
        return service.partner(partnerId);
    }

    private static ResponseSpec post(WebTestClient caller, String path) {
        return caller.post()
                .uri("/api/payment-requests/" + path)
                .bodyValue(Map.of())
                .exchange();
    }

    private void tell(String topic, String key, String type, String data) {
        var source = Topics.writerOf(topic).orElseThrow().source();
        service.told(topic, key, type + key, source, type, data);
    }
}
