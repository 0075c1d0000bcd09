package dev.vouchsafe.benchmark.assignment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes what the systems outside would write: CloudEvents in binary mode. */
final class Writer implements AutoCloseable {

    static final String VLSC = "vlsc.events";
    static final String ELIGIBILITY = "eligibility.events";
    /** How many vouchers have the same project manager. */
    private static final int PER_MANAGER = 20;

    private static final String PROGRAM = "\"program\": \"planning-services\"";

    private final KafkaProducer<String, byte[]> producer;
    private int messages;

    Writer(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", false, "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Makes a topic as the services make theirs. */
    static void create(String bootstrap, String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }

    /** An agreement with enough days for so many vouchers of five days. */
    void agreement(String agreement, int vouchers) {
        send(VLSC, agreement, "vlsc.benefit.activated.v1", """
                {"agreementId": "%s", %s, "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-%s", "legalEntity": "Contoso", "division": null, "country": "GB"}}""".formatted(agreement, PROGRAM, agreement));
        send(VLSC, agreement, "vlsc.days.accrued.v1", """
                {"agreementId": "%s", %s, "days": %d, "accruedOn": "2019-11-04"}""".formatted(agreement, PROGRAM, 5 * vouchers));
    }

    void assignment(String topic, String agreement, int voucher) {
        send(topic, agreement, "vlsc.voucher.assigned.v1", """
                {"voucherId": "%s", "agreementId": "%s", %s, "offering": "SDPS", "level": 5, "assignedOn": "2021-03-15",
                 "projectManager": {"name": "Pat Manager", "email": "pm-%d@contoso.example"}, "voucherAdmin": {"email": "benefits@contoso.example"}}""".formatted(
                        voucher(agreement, voucher), agreement, PROGRAM, voucher / PER_MANAGER));
    }

    static String voucher(String agreement, int voucher) {
        return "PS-%s-%05d".formatted(agreement, voucher);
    }

    /** A partner that may reserve the vouchers. */
    void partner(String partner) {
        send(ELIGIBILITY, partner, "eligibility.location-registered.v1", """
                {"partnerId": "%s", "locationId": "L-1", "country": "GB", "city": "Leeds"}""".formatted(partner));
        send(ELIGIBILITY, partner, "eligibility.competency-attained.v1", """
                {"partnerId": "%s", "competency": "collaboration-content", "level": "silver", "validFrom": "2019-07-01", "validThrough": "2022-06-30"}""".formatted(partner));
        send(ELIGIBILITY, partner, "eligibility.offering-enrolled.v1", """
                {"partnerId": "%s", %s, "offering": "SDPS", "enrolledBy": "ana", "enrolledAt": "2019-11-06T12:00:00Z"}""".formatted(partner, PROGRAM));
    }

    private void send(String topic, String key, String type, String data) {
        var message = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "m-" + messages++,
                        "ce_source",
                        topic.equals(ELIGIBILITY) ? "/eligibility-service" : "/vlsc",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        "2021-03-15T09:00:00Z",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
    }

    /** Returns when the broker has everything. */
    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
