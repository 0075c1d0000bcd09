package dev.vouchsafe.payment;

import dev.vouchsafe.platform.testing.RunningService;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The whole service over real Kafka, the embedded document server and HTTP, for the tests of one class. */
final class PaymentUnderTest extends RunningService {

    PaymentUnderTest() {
        super(PaymentServiceApplication::application, PaymentCalls.START);
    }

    /** A partner as {@link PaymentCalls#ofRegisteredPartner} makes it. */
    PaymentCalls registered(String partnerId) {
        return PaymentCalls.ofRegisteredPartner(service(), partnerId);
    }

    ResponseSpec register(String as, String partnerId, String program) {
        return register(as, partnerId, program, "XX00 0000");
    }

    ResponseSpec register(String as, String partnerId, String program, String iban) {
        return service()
                .globalAdmin(as)
                .put()
                .uri("/api/payment-registrations/" + partnerId)
                .header("Idempotency-Key", partnerId + iban.hashCode())
                .bodyValue(Map.of(
                        "program",
                        program,
                        "accounts",
                        List.of(Map.of("locationId", "L-" + partnerId, "holder", partnerId, "iban", iban))))
                .exchange();
    }
}
