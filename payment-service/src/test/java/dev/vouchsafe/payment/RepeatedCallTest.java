package dev.vouchsafe.payment;

import dev.vouchsafe.platform.testing.KeyedCall;
import dev.vouchsafe.platform.testing.RepeatedCallContract;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

class RepeatedCallTest extends RepeatedCallContract {

    private static final String PARTNER = "P-1";
    private static final Function<ServiceUnderTest, WebTestClient> ADMIN = service -> service.partner(PARTNER);
    private static final Function<ServiceUnderTest, WebTestClient> OFFICER =
            service -> service.somebody("payments-officer");

    private PaymentCalls partner;

    @Override
    protected ServiceUnderTest start() {
        var service = new ServiceUnderTest(PaymentServiceApplication::application, PaymentCalls.START);
        partner = PaymentCalls.ofRegisteredPartner(service, PARTNER);
        partner.redeemed("PS-1", 5);
        partner.redeemed("PS-2", 3);
        return service;
    }

    @Override
    protected List<KeyedCall> calls() {
        return List.of(
                new KeyedCall(
                        "registration",
                        service -> service.globalAdmin(PARTNER),
                        HttpMethod.PUT,
                        "/api/payment-registrations/" + PARTNER,
                        Map.of(
                                "accounts",
                                List.of(Map.of(
                                        "locationId", "L-" + PARTNER, "holder", "Fabrikam", "iban", "XX01 0000"))),
                        200,
                        1),
                draft("draft", "R-1", "PS-1", 200),
                draft("draft of a taken voucher", "R-9", "PS-1", 409),
                draft("draft of no voucher", "R-9", "PS-NONE", 404),
                change("submission", ADMIN, "R-1/submission", Map.of(), 200),
                change("submission again", ADMIN, "R-1/submission", Map.of(), 409),
                change("payment too early", OFFICER, "R-1/payment", Map.of(), 409),
                change("approval", OFFICER, "R-1/approval", Map.of(), 200),
                change("payment", OFFICER, "R-1/payment", Map.of(), 200),
                draft("draft to be rejected", "R-2", "PS-2", 200),
                change("submission to be rejected", ADMIN, "R-2/submission", Map.of(), 200),
                change("rejection", OFFICER, "R-2/rejection", Map.of("reasons", List.of("The tax is wrong.")), 200),
                draft("correction", "R-2", "PS-2", 200));
    }

    private KeyedCall draft(String name, String request, String voucher, int status) {
        return new KeyedCall(
                name,
                ADMIN,
                HttpMethod.PUT,
                "/api/payment-requests/" + request,
                partner.body("USD", "1.00", voucher),
                status,
                status == 200 ? 1 : 0);
    }

    private static KeyedCall change(
            String name,
            Function<ServiceUnderTest, WebTestClient> caller,
            String path,
            Map<String, ?> body,
            int status) {
        return new KeyedCall(
                name, caller, HttpMethod.POST, "/api/payment-requests/" + path, body, status, status == 200 ? 1 : 0);
    }
}
