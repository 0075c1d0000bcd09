package dev.vouchsafe.payment.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.payment.PaymentCalls;
import dev.vouchsafe.payment.PaymentServiceApplication;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running service tells, and that it tells it once. The windows are open through 2021-05-15. */
class PaymentNoticesTest {

    @Test
    void theLifeOfEachRequestIsToldWithItsFactsAndPartnersAreRemindedOfTheRest() {
        try (var service = new ServiceUnderTest(PaymentServiceApplication::application, PaymentCalls.START)) {
            var partner = PaymentCalls.ofRegisteredPartner(service, "P-1");
            partner.redeemed("PS-2", 1);
            partner.draft("R-1", "5.00", partner.voucher()).expectStatus().isOk();
            partner.post("R-1/submission").expectStatus().isOk();
            partner.officerRejects("R-1").expectStatus().isOk();
            partner.draft("R-1", "0.00", partner.voucher()).expectStatus().isOk();
            partner.post("R-1/submission").expectStatus().isOk();
            partner.officerPosts("R-1/approval").expectStatus().isOk();
            partner.officerPays("R-1", Map.of("bankReference", "B-7", "valueOn", "2021-03-18"))
                    .expectStatus()
                    .isOk();
            partner.draft("R-2", "0.00", "PS-2").expectStatus().isOk();

            service.restart();
            service.advanceTo("2021-06-01T00:00:00Z");
            service.restart();

            var told = told(service, 8);
            assertThat(told)
                    .extracting(notice -> notice.path("notice").asString() + " "
                            + notice.path("subject").path("id").asString())
                    .containsExactly(
                            "payment-submitted R-1",
                            "payment-rejected R-1",
                            "payment-submitted R-1",
                            "payment-approved R-1",
                            "payment-paid R-1",
                            "payment-reminder PS-2",
                            "payment-reminder PS-2",
                            "payment-lapsed R-2");
            assertThat(told).allSatisfy(PaymentNoticesTest::hasTheFactsOfItsKind);
            assertThat(told).allSatisfy(PaymentNoticesTest::isForThePartner);
            assertThat(told.getFirst().path("officers").asBoolean()).isTrue();
            assertThat(facts(told, 1).path("reasons").toString()).isEqualTo("[\"The tax is wrong.\"]");
            assertThat(facts(told, 1).path("correctThrough").asString()).isEqualTo("2021-05-15");
            assertThat(facts(told, 3).path("payThrough").asString()).isEqualTo("2021-04-15");
            assertThat(facts(told, 4).path("paidOn").asString()).isEqualTo("2021-03-16");
            assertThat(facts(told, 4).path("valueOn").asString()).isEqualTo("2021-03-18");
            assertThat(facts(told, 4).path("bankReference").asString()).isEqualTo("B-7");
            assertThat(facts(told, 5).toString()).contains("\"vouchers\":[\"PS-2\"]", "\"daysBefore\":14");
            assertThat(told.get(5).path("at").asString()).isEqualTo("2021-05-01T00:00:00Z");
            assertThat(facts(told, 6).path("daysBefore").asInt()).isEqualTo(3);
            assertThat(told.get(6).path("at").asString()).isEqualTo("2021-05-12T00:00:00Z");
            assertThat(facts(told, 7).path("vouchers").toString()).isEqualTo("[\"PS-2\"]");
            assertDeadlinesAreRight(service);
        }
    }

    private static JsonNode facts(List<JsonNode> told, int index) {
        return told.get(index).path("facts");
    }

    private static void hasTheFactsOfItsKind(JsonNode notice) {
        var kind = NoticeKind.of(notice.path("notice").asString()).orElseThrow();
        assertThat(notice.path("facts").propertyNames())
                .containsAll(kind.required())
                .isSubsetOf(kind.facts());
    }

    private static void isForThePartner(JsonNode notice) {
        assertThat(notice.path("partnerId").asString()).isEqualTo("P-1");
        assertThat(notice.path("partnerCountry").asString()).isEqualTo("US");
        assertThat(notice.path("recipients").isEmpty()).isTrue();
        assertThat(notice.path("officers").asBoolean())
                .isEqualTo(notice.path("notice").asString().equals("payment-submitted"));
    }

    /** A reminder of a voucher that was submitted is not there at all; the voucher's own history has none either. */
    private static void assertDeadlinesAreRight(ServiceUnderTest service) {
        var operator = service.somebody("operator");
        operator.get()
                .uri("/api/ops/deadlines/verification")
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("right")
                .jsonPath("$.checked['payment-reminder']")
                .isEqualTo(4);
        operator.get()
                .uri("/api/ops/deadlines?kind=payment-reminder&state=done")
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(2)
                .jsonPath("$.items[0].subject.id")
                .isEqualTo("PS-2");
    }

    private static List<JsonNode> told(ServiceUnderTest service, int count) {
        var told = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", service.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.PAYMENT_NOTICES).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> told.add(JsonMapper.shared().readTree(message.value())));
                assertThat(told).hasSizeGreaterThanOrEqualTo(count);
            });
        }
        return told;
    }
}
