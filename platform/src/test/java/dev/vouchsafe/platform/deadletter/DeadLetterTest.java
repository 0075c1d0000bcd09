package dev.vouchsafe.platform.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLetterTest {

    private static final String FORMER = "voucher-service:vlsc.events:0:7";

    @Test
    void knowsWhereItLiesAndWhereItCameFrom() {
        var letter = DeadLetter.of("voucher-service", record("{", Map.of(DeadLetterHeaders.REPLAY_OF, FORMER)))
                .orElseThrow();

        assertThat(letter.id()).isEqualTo("voucher-service:vlsc.events:2:17");
        assertThat(letter.origin()).isEqualTo(new TopicPartition("vlsc.events", 2));
        assertThat(letter.partition()).isEqualTo(new TopicPartition("vlsc.events.dlt", 1));
        assertThat(letter.place()).isEqualTo(3);
        assertThat(letter.bytes()).isEqualTo(1);
        assertThat(letter.omitted()).isFalse();
        assertThat(letter.replayOf()).isEqualTo(FORMER);
    }

    @Test
    void aValueThatWasLeftOutHasItsLength() {
        var letter = DeadLetter.of("voucher-service", record(null, Map.of(DeadLetterHeaders.OMITTED, "2000000")))
                .orElseThrow();

        assertThat(letter.omitted()).isTrue();
        assertThat(letter.bytes()).isEqualTo(2_000_000);
        assertThat(letter.text()).isNull();
    }

    @Test
    void belongsToTheServiceThatPutItAside() {
        assertThat(DeadLetter.of("payment-service", record("{", Map.of()))).isEqualTo(Optional.empty());
    }

    /** Whoever may write to the topic can write anything: it must not keep the others from being read. */
    @ParameterizedTest
    @CsvSource({
        DeadLetterHeaders.PARTITION + ", x",
        DeadLetterHeaders.PARTITION + ", 99999999999",
        DeadLetterHeaders.OFFSET + ", -1",
        DeadLetterHeaders.OFFSET + ", 9999999999999999999",
        DeadLetterHeaders.TOPIC + ", voucher.events"
    })
    void whatWasNotPutAsideByUsIsNone(String header, String said) {
        assertThat(DeadLetter.of("voucher-service", record("{", Map.of(header, said))))
                .isEqualTo(Optional.empty());
    }

    /** A message may say anything of itself. */
    @ParameterizedTest
    @CsvSource({"<b>", "voucher-service", "voucher-service:vlsc.events:0:x", "'voucher-service:vlsc.events:0:7\n'"})
    void whatIsNoIdIsNoFormerLetter(String said) {
        assertThat(DeadLetter.of("voucher-service", record("{", Map.of(DeadLetterHeaders.REPLAY_OF, said)))
                        .orElseThrow()
                        .replayOf())
                .isNull();
    }

    private static ConsumerRecord<byte[], byte[]> record(String value, Map<String, String> more) {
        var record = new ConsumerRecord<byte[], byte[]>(
                "vlsc.events.dlt",
                1,
                3,
                1_600_000_000_000L,
                TimestampType.CREATE_TIME,
                -1,
                value == null ? -1 : value.length(),
                null,
                value == null ? null : value.getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty());
        var headers = new LinkedHashMap<>(Map.of(
                DeadLetterHeaders.SERVICE,
                "voucher-service",
                DeadLetterHeaders.TOPIC,
                "vlsc.events",
                DeadLetterHeaders.PARTITION,
                "2",
                DeadLetterHeaders.OFFSET,
                "17",
                DeadLetterHeaders.REASON,
                "no JSON"));
        headers.putAll(more);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }
}
