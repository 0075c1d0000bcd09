package dev.vouchsafe.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.schema.JsonSchemas;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {

    private static final String TOPIC = "desk.events";
    private static final int MOST = 2000;

    private final MessageReader reader = new MessageReader(
            new Inbound(List.of(new Desk(TOPIC, note -> {}))),
            new JsonSchemas(),
            MOST,
            Trusting.desk(TOPIC, "/a", "/a:b", "/a%3Ab"));

    @Test
    void aMessageIsReadWithItsCause() {
        var message = read(Records.note("hello"), Records.attributes("m-1"));

        assertThat(message.data()).isEqualTo(new Note("hello", 1, LocalDate.of(2021, 3, 15)));
        assertThat(message.time()).isEqualTo(Instant.parse("2021-03-15T09:00:00Z"));
        assertThat(message.cause())
                .isEqualTo(new Cause(
                        "message:/desk:m-1",
                        Cause.Kind.MESSAGE,
                        "/desk",
                        List.of(),
                        "m-1",
                        message.cause().asked()));
    }

    @Test
    void theCorrelationOfAMessageIsPassedOn() {
        var headers = Records.attributes("m-1");
        headers.put("ce_correlationid", "c-7");

        assertThat(read(Records.note("hello"), headers).cause().correlationId()).isEqualTo("c-7");
    }

    @Test
    void theContentOfAMessageIsTheSameHoweverItIsWritten() {
        var headers = Records.attributes("m-1");
        headers.put("ce_time", "2022-03-15T09:00:00Z");
        var written = " {\"writtenOn\": \"2021-03-15\",\"pages\": 1.0, \"text\": \"hello\"}";

        assertThat(content(written.getBytes(UTF_8), headers))
                .isEqualTo(content(Records.note("hello"), Records.attributes("m-1")))
                .isNotEqualTo(content(Records.note("hallo"), Records.attributes("m-1")));
    }

    private String content(byte[] value, Map<String, String> headers) {
        return read(value, headers).cause().asked();
    }

    @Test
    void aSourceThatHasNoSayOnTheTopicIsNotBelieved() {
        var headers = Records.attributes("m-1");
        headers.put("ce_source", "/desk/other");

        assertThatThrownBy(() -> reader.read(record(Records.note("hello"), headers)))
                .isInstanceOfSatisfying(
                        UnbelievedMessage.class,
                        strange -> assertThat(strange.why()).isEqualTo(UnbelievedMessage.Why.SOURCE))
                .hasMessage("the source /desk/other has no say on this topic");
    }

    @Test
    void anUnknownFieldIsIgnored() {
        var value = "{\"text\": \"a\", \"pages\": 1, \"writtenOn\": \"2021-03-15\", \"unheardOf\": [1, {\"a\": null}]}";

        assertThat(read(value.getBytes(UTF_8), Records.attributes("m-1")).data().text())
                .isEqualTo("a");
    }

    @Test
    void anUnknownTypeIsLeftAloneWhateverItsValue() {
        var headers = Records.attributes("m-1");
        headers.put("ce_type", "note.burnt.v1");

        assertThat(reader.read(record(null, headers))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_specversion"})
    void aMissingOrEmptyAttributeIsUnreadable(String header) {
        var without = Records.attributes("m-1");
        without.remove(header);
        var empty = Records.attributes("m-1");
        empty.put(header, " ");

        assertUnreadable(Records.note("a"), without, "");
        assertUnreadable(Records.note("a"), empty, "");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_time, yesterday",
        "ce_specversion, 9.9",
        "ce_specversion, 0.3",
        "ce_specversion, 1",
        "content-type, application/cloudevents+json"
    })
    void anImpossibleAttributeIsUnreadable(String header, String value) {
        var headers = Records.attributes("m-1");
        headers.put(header, value);

        assertUnreadable(Records.note("a"), headers, "CloudEvent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_subject", "ce_correlationid"})
    void anAttributeOfMoreThanAThousandCharactersIsUnreadable(String header) {
        var headers = Records.attributes("m-1");
        headers.put(header, "a".repeat(1001));

        assertUnreadable(Records.note("a"), headers, "1001 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_subject"})
    void anAttributeIsATextLikeAnyOther(String header) {
        for (var text : List.of("\u00a0", "\u200b", "a\u0000b")) {
            var headers = Records.attributes("m-1");
            headers.put(header, text);
            assertUnreadable(Records.note("a"), headers, header.substring(3));
        }
    }

    @Test
    void anAttributeOfAThousandCharactersIsRead() {
        assertThat(read(Records.note("a"), Records.attributes("m".repeat(1000))).id())
                .hasSize(1000);
    }

    @Test
    void noTwoMessagesShareACause() {
        assertThat(causeId("/a:b", "c")).isEqualTo("message:/a%3Ab:c").isNotEqualTo(causeId("/a", "b:c"));
        assertThat(causeId("/a%3Ab", "c")).isNotEqualTo(causeId("/a:b", "c"));
    }

    private String causeId(String source, String id) {
        var headers = Records.attributes(id);
        headers.put("ce_source", source);
        return read(Records.note("a"), headers).cause().id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not JSON | {\"text\":",
                "not JSON | hello",
                "not JSON | {\"text\": \"a\", \"pages\": 1, \"writtenOn\": \"2021-03-15\"} trailing",
                "not JSON | {\"text\": \"a\", \"text\": \"b\", \"pages\": 1, \"writtenOn\": \"2021-03-15\"}",
                "object | null",
                "object | []",
                "text is missing | {\"pages\": 1, \"writtenOn\": \"2021-03-15\"}",
                "pages | {\"text\": \"a\", \"pages\": \"1\", \"writtenOn\": \"2021-03-15\"}",
                "pages | {\"text\": \"a\", \"pages\": 0, \"writtenOn\": \"2021-03-15\"}",
                "pages | {\"text\": \"a\", \"pages\": 5000000000, \"writtenOn\": \"2021-03-15\"}",
                "writtenOn | {\"text\": \"a\", \"pages\": 1, \"writtenOn\": \"2021-02-30\"}",
                "writtenOn | {\"text\": \"a\", \"pages\": 1, \"writtenOn\": \"01/02/2020\"}"
            })
    void aWrongValueIsUnreadableAndTheFieldNamed(String reason, String value) {
        assertUnreadable(value.getBytes(UTF_8), Records.attributes("m-1"), reason);
    }

    @Test
    void whatIsNoTextAtAllIsUnreadable() {
        assertUnreadable(null, Records.attributes("m-1"), "empty");
        assertUnreadable(new byte[0], Records.attributes("m-1"), "empty");
        assertUnreadable(new byte[] {0, 1}, Records.attributes("m-1"), "not JSON");
        assertUnreadable(new byte[] {'"', (byte) 0xC3, '"'}, Records.attributes("m-1"), "UTF-8");
        assertUnreadable("{}".getBytes(UTF_16), Records.attributes("m-1"), "UTF-8");
    }

    @Test
    void whatIsTooDeepOrTooLargeIsUnreadable() {
        assertUnreadable("[".repeat(MOST).getBytes(UTF_8), Records.attributes("m-1"), "not JSON");
        assertUnreadable(Records.note("a".repeat(MOST)), Records.attributes("m-1"), "bytes");
    }

    @Test
    void aTypeHasOneHandler() {
        var twice = List.<InboundHandler<?>>of(new Desk(TOPIC, note -> {}), new Desk(TOPIC, note -> {}));

        assertThatThrownBy(() -> new Inbound(twice)).hasMessageContaining(Note.TYPE);
    }

    private void assertUnreadable(byte[] value, Map<String, String> headers, String reason) {
        assertThatThrownBy(() -> reader.read(record(value, headers)))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining(reason);
    }

    private InboundMessage<Note> read(byte[] value, Map<String, String> headers) {
        @SuppressWarnings("unchecked")
        var message = (InboundMessage<Note>)
                reader.read(record(value, headers)).orElseThrow().message();
        return message;
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value, Map<String, String> headers) {
        var consumed = new ConsumerRecord<byte[], byte[]>(TOPIC, 0, 0, null, value);
        headers.forEach((name, text) -> consumed.headers().add(name, text.getBytes(UTF_8)));
        return consumed;
    }
}
