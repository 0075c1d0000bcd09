import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes one voucher as the licensing system does, with Kafka's own client:
 * {@code java -cp 'standalone/target/lib/*' samples/integrate/Publish.java BROKER VOUCHER}.
 */
class Publish {

    public static void main(String[] args) throws Exception {
        var broker = args[0];
        var voucher = args[1];
        var data = """
                {"voucherId": "%s", "agreementId": "V1234567", "program": "planning-services", "offering": "SDPS", "level": 5,
                 "assignedOn": "2021-03-15", "projectManager": {"name": "Pat Hughes", "email": "pat@contoso.example"},
                 "voucherAdmin": {"email": "benefits@contoso.example"}}""".formatted(voucher);
        // The key orders: all of one agreement go to one partition.
        var message = new ProducerRecord<>("vlsc.events", "V1234567", data);
        Map.of(
                        "ce_specversion", "1.0",
                        // The same source and id is the same message: sent twice, it is read once.
                        "ce_id", "assigned-" + voucher,
                        "ce_source", "/vlsc",
                        "ce_type", "vlsc.voucher.assigned.v1",
                        "ce_time", Instant.now().toString(),
                        "ce_subject", voucher,
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var written = producer.send(message).get();
            System.out.println("Published to " + written.topic() + ", offset " + written.offset() + ".");
        }
    }
}
