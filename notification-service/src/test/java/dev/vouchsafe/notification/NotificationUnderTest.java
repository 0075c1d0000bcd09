package dev.vouchsafe.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.platform.testing.RunningService;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The whole service over real Kafka, the embedded document server and HTTP, for the tests of one class. */
public final class NotificationUnderTest extends RunningService {

    public static final String START = "2021-03-16T09:00:00Z";

    private static final String SOURCE = "/voucher-service";
    private static final String GIVEN = "notice.given.v1";

    public NotificationUnderTest() {
        super(NotificationServiceApplication::application, START);
    }

    /** Voucher-service tells that a voucher is assigned. */
    public static void assigned(ServiceUnderTest service, String id, String agreement, String recipients) {
        service.told("voucher.notices", "PS-" + id, id, SOURCE, GIVEN, assignedNotice(id, agreement, recipients));
    }

    /** The same, without waiting until the service has read it. */
    public static void publishAssigned(ServiceUnderTest service, String id, String agreement, String recipients) {
        var notice = assignedNotice(id, agreement, recipients).getBytes(UTF_8);
        service.publish("voucher.notices", "PS-" + id, id, SOURCE, GIVEN, notice);
    }

    private static String assignedNotice(String id, String agreement, String recipients) {
        return """
                {"notice": "voucher-assigned", "program": "planning-services", "subject": {"kind": "voucher", "id": "PS-%s"},
                 "at": "2021-03-16T08:00:00Z", "partnerId": null, "partnerCountry": null, "agreements": ["%s"],
                 "customerCountry": "GB", "officers": false, "recipients": [%s],
                 "facts": {"voucherId": "PS-%s", "agreementId": "%s", "offering": "SDPS", "level": 5,
                           "assignedOn": "2021-03-16", "lastDay": "2021-09-12"}}""".formatted(id, agreement, recipients, id, agreement);
    }

    /** Voucher-service tells that a voucher expired that a partner held. */
    public static void expired(ServiceUnderTest service, String id, String agreement, String partner) {
        service.told("voucher.notices", "PS-" + id, id, "/voucher-service", "notice.given.v1", """
                {"notice": "voucher-expired", "program": "planning-services", "subject": {"kind": "voucher", "id": "PS-%s"},
                 "at": "2021-03-16T08:30:00Z", "partnerId": "%s", "partnerCountry": "TR", "agreements": ["%s"],
                 "customerCountry": "TR", "officers": false, "recipients": [],
                 "facts": {"voucherId": "PS-%s", "lastDay": "2021-03-15", "closedBy": "voucher-life",
                           "daysReturned": 4, "daysForfeited": 1}}""".formatted(
                        id, partner, agreement, id));
    }

    /** Payment-service tells that a request is submitted. */
    public static void submitted(ServiceUnderTest service, String id, String partner) {
        service.told("payment.notices", "R-" + id, id, "/payment-service", GIVEN, submittedNotice(id, partner));
    }

    /** Somebody else says so in its name. */
    public static void forged(ServiceUnderTest service, String id, String partner) {
        service.send(ServiceUnderTest.record(
                "payment.notices",
                "R-" + id,
                id,
                "/payment-service",
                GIVEN,
                submittedNotice(id, partner).getBytes(UTF_8)));
    }

    private static String submittedNotice(String id, String partner) {
        return """
                {"notice": "payment-submitted", "program": "planning-services",
                 "subject": {"kind": "payment-request", "id": "R-%s"}, "at": "2021-03-16T08:45:00Z",
                 "partnerId": "%s", "partnerCountry": "GB", "agreements": [], "customerCountry": null, "officers": true,
                 "recipients": [], "facts": {"requestId": "R-%s", "reference": "482-107-356", "partnerId": "%s",
                 "total": {"currency": "GBP", "amount": "6500.00"}, "vouchers": ["PS-1", "PS-2"]}}""".formatted(id, partner, id, partner);
    }

    /** A recipient, of voucher-service. */
    public static String recipient(String role, String email, String person) {
        return """
                {"role": "%s", "name": "Ada Example", "email": "%s", "person": "%s"}""".formatted(role, email, person);
    }

    public static ResponseSpec notices(WebTestClient caller, String query) {
        return caller.get().uri("/api/notices" + query).exchange();
    }
}
