package dev.vouchsafe.notification.webhook.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.platform.time.SimulationClock;

/** What the other services publish, as far as the tests need it. */
public record PublishedMessages(ServiceUnderTest service) {

    void assigned(String id, String voucher, String agreement) {
        voucher(id, "voucher.assigned.v1", voucher, """
                {"voucherId": "%s", "agreementId": "%s", "program": "planning-services", "offering": "SDPS", "level": 5,
                 "assignedOn": "2021-03-15", "lastDay": "2021-09-11"}""".formatted(voucher, agreement));
    }

    /** A partner reserved a voucher. */
    public void reserved(String id, String voucher, String agreement, String partner) {
        voucher(id, "voucher.reserved.v1", voucher, """
                {"voucherId": "%s", "agreementId": "%s", "program": "planning-services", "offering": "SDPS", "level": 5,
                 "partnerId": "%s", "locationId": "L-1", "locationCountry": "GB", "engagement": "E-1",
                 "deliveryCountry": "GB", "plannedFrom": "2021-04-12", "plannedTo": "2021-04-16", "plannedDays": 5,
                 "consultantId": null, "reservedAt": "2021-04-01T09:00:00Z"}""".formatted(voucher, agreement, partner));
    }

    void released(String id, String voucher, String partner) {
        voucher(id, "voucher.released.v1", voucher, """
                {"voucherId": "%s", "partnerId": "%s", "by": "partner", "reason": "other", "text": "No time.",
                 "releasedAt": "2021-04-01T09:00:00Z"}""".formatted(voucher, partner));
    }

    void extended(String id, String voucher) {
        voucher(id, "voucher.extended.v1", voucher, """
                {"voucherId": "%s", "days": 30, "lastDay": "2021-10-11", "reason": "Snow.", "at": "2021-04-01T09:00:00Z"}""".formatted(voucher));
    }

    void expired(String id, String voucher, String agreement, String partner) {
        voucher(id, "voucher.expired.v1", voucher, """
                {"voucherId": "%s", "agreementId": "%s", "partnerId": "%s", "closedBy": "voucher-life", "daysReturned": 5,
                 "daysForfeited": 0, "at": "2021-09-12T00:00:00Z", "recordedAt": "2021-09-12T00:00:01Z"}""".formatted(voucher, agreement, partner));
    }

    void windowOpened(String id, String voucher, String partner) {
        send(id, "payment.events", "/payment-service", "payment.window-opened.v1", voucher, """
                {"voucherId": "%s", "partnerId": "%s", "redeemedOn": "2021-04-16", "lastDay": "2021-06-30",
                 "at": "2021-04-16T09:00:00Z"}""".formatted(
                        voucher, partner));
    }

    /** Returns when the service has taken all of them. */
    void taken() {
        var clock = service.bean(SimulationClock.class);
        clock.advanceTo(clock.now());
    }

    private void voucher(String id, String type, String voucher, String data) {
        send(id, "voucher.events", "/voucher-service", type, voucher, data);
    }

    private void send(String id, String topic, String source, String type, String key, String data) {
        service.publish(topic, key, id, source, type, data.getBytes(UTF_8));
    }
}
