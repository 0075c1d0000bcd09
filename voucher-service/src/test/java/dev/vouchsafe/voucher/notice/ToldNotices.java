package dev.vouchsafe.voucher.notice;

import dev.vouchsafe.contracts.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands on the topic of voucher-service's notices. */
record ToldNotices(String bootstrapServers) {

    /**
     * A message.
     *
     * @param id the CloudEvents id
     * @param type the CloudEvents type
     */
    record Message(String id, String type, String key, JsonNode data) {

        static Message of(ConsumerRecord<String, String> message) {
            return new Message(
                    header(message, "ce_id"),
                    header(message, "ce_type"),
                    message.key(),
                    JsonMapper.shared().readTree(message.value()));
        }

        private static String header(ConsumerRecord<String, String> message, String name) {
            return new String(message.headers().lastHeader(name).value());
        }

        /** Such as {@code voucher-reserved P-1 [voucher-admin benefits@contoso.example]}. */
        String summary() {
            var to = data.path("recipients")
                    .valueStream()
                    .map(each -> each.path("role").asString() + " "
                            + each.path("email").asString())
                    .toList();
            return data.path("notice").asString("forgotten") + " "
                    + data.path("partnerId").asString("-") + " " + to;
        }
    }

    /** All of them, in their order. */
    List<Message> all() {
        var messages = new ArrayList<Message>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.VOUCHER_NOTICES).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> messages.add(Message.of(each)));
            }
        }
        return messages;
    }

    /** Those about one thing. */
    Stream<Message> about(String id) {
        return all().stream().filter(each -> each.key().equals(id));
    }
}
