package dev.vouchsafe.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.platform.testing.TestSigning;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Who has every right at the broker says that a voucher was redeemed, and asks to be paid. */
class ForgedRedemptionTest {

    private static final String TOPIC = "voucher.events";
    private static final String PARTNER = "P-1";

    @RegisterExtension
    static final PaymentUnderTest PAYMENT = new PaymentUnderTest();

    private static ServiceUnderTest service;

    @Test
    void isNotPaidNotBelievedInTheTrailAndAnAlarm() {
        service = PAYMENT.service();
        var partner = PAYMENT.registered(PARTNER);
        service.send(redemption("PS-unsigned", "/voucher-service"));
        service.send(redemption("PS-other", "/vlsc"));
        service.send(new TestSigning().signed("/voucher-service", redemption("PS-own-key", "/voucher-service")));
        service.send(taken(redemption("PS-taken", "/voucher-service")));
        service.advanceTo(PaymentCalls.START);

        for (var voucher : List.of("PS-unsigned", "PS-other", "PS-own-key", "PS-taken")) {
            partner.draft("R-" + voucher, "0.00", voucher).expectStatus().is4xxClientError();
        }
        assertThat(letters().valueStream().map(letter -> letter.path("reason").asString()))
                .containsExactlyInAnyOrder(
                        "the message has no signature",
                        "the source /vlsc has no say on this topic",
                        "the message is signed with a key that isn't trusted",
                        "the message has a wrong signature");
        assertThat(read("auditor", "/api/audit?type=message.unbelieved&subject=PS-unsigned")
                        .path("items")
                        .valueStream())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("outcome").asString()).isEqualTo("denied");
                    assertThat(entry.path("codes").path(0).asString()).isEqualTo("message-not-signed");
                    assertThat(entry.path("actor").asString()).isEqualTo("/voucher-service");
                    assertThat(entry.path("sentence").asString())
                            .isEqualTo("A message of /voucher-service on voucher.events was not believed:"
                                    + " message-not-signed.");
                });
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var state = read("operator", "/api/ops/state").at("/services/0");
            assertThat(state.path("status").asString()).isEqualTo("degraded");
            assertThat(state.path("because").valueStream().map(JsonNode::asString))
                    .contains("Messages of the last day that were not believed: 4.");
        });
        assertThat(read("operator", "/api/ops/state").path("refusals").valueStream())
                .anySatisfy(count -> {
                    assertThat(count.path("code").asString()).isEqualTo("message-not-signed");
                    assertThat(count.path("today").asInt()).isEqualTo(3);
                });
        partner.draft("R-honest", "0.00", partner.voucher()).expectStatus().is2xxSuccessful();
    }

    /** With the headers of an honest message, so with a signature of the service. */
    private static ProducerRecord<String, byte[]> taken(ProducerRecord<String, byte[]> forged) {
        var honest = service.signed("/voucher-service", redemption("PS-honest", "/voucher-service"));
        honest.headers().forEach(header -> {
            if (forged.headers().lastHeader(header.key()) == null) {
                forged.headers().add(header);
            }
        });
        return forged;
    }

    private static ProducerRecord<String, byte[]> redemption(String voucher, String source) {
        var data = """
                {"voucherId": "%s", "agreementId": "V-1", "program": "planning-services", "offering": "SDPS", "level": 15, "partnerId": "%s",
                 "locationId": "L-%s", "deliveryCountry": "US", "redeemedOn": "2021-03-16", "redeemedAt": "2021-03-16T08:00:00Z"}""".formatted(voucher, PARTNER, PARTNER);
        return ServiceUnderTest.record(
                TOPIC, voucher, "forged-" + voucher, source, "voucher.redeemed.v1", data.getBytes(UTF_8));
    }

    private static JsonNode letters() {
        return read("operator", "/api/ops/dead-letters?topic=" + TOPIC).path("items");
    }

    private static JsonNode read(String role, String path) {
        return Objects.requireNonNull(service.somebody(role)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
