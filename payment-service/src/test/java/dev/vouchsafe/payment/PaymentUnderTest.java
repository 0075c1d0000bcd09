package dev.vouchsafe.payment;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The whole service over real Kafka, the embedded document server and HTTP, for the tests of one class. */
final class PaymentUnderTest implements BeforeAllCallback, AfterAllCallback {

    private ServiceUnderTest service;

    @Override
    public void beforeAll(ExtensionContext context) {
        service = new ServiceUnderTest(PaymentServiceApplication::application, PaymentCalls.START);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        service.close();
    }

    ServiceUnderTest service() {
        return service;
    }

    WebTestClient partner(String partnerId) {
        return service.partner(partnerId);
    }

    WebTestClient somebody(String role) {
        return service.somebody(role);
    }

    /** A partner as {@link PaymentCalls#ofRegisteredPartner} makes it. */
    PaymentCalls registered(String partnerId) {
        return PaymentCalls.ofRegisteredPartner(service, partnerId);
    }

    ResponseSpec register(String as, String partnerId, String program) {
        return register(as, partnerId, program, "XX00 0000");
    }

    ResponseSpec register(String as, String partnerId, String program, String iban) {
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
}
