package dev.vouchsafe.voucher.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import dev.vouchsafe.platform.messaging.TopicWriter;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a dead letter, from the call to the topic, the list and the trail. */
class ReplayedLetterTest extends DeadLettersUnderTest {

    @Test
    void aCorrectedValueIsSentOnceAndRead() {
        var letter = unreadable("V-1", "{\"agreementId\": \"V-1\"}");
        assertThat(letter(letter).path("state").asString()).isEqualTo("open");
        assertThat(waiting()).isPositive();

        var answer = replay(
                        letter,
                        Map.of(
                                "reason",
                                "The fields were lost.",
                                "value",
                                JsonMapper.shared().readTree(benefit("V-1"))))
                .expectStatus()
                .isOk()
                .expectBody();
        answer.jsonPath("$.state").isEqualTo("replayed");
        settle();

        assertThat(agreementStatus("V-1")).isEqualTo(200);
        assertThat(sentAgain(letter)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("V-1".getBytes(UTF_8));
            assertThat(record.partition())
                    .isEqualTo(letter(letter).path("partition").asInt());
            assertThat(header(record, "ce_source")).isEqualTo("/vlsc");
            assertThat(header(record, "ce_type")).isEqualTo("vlsc.benefit.activated.v1");
            assertThat(header(record, DeadLetterHeaders.REASON)).isNull();
            assertThat(header(record, DeadLetterHeaders.OFFSET)).isNull();
        });
        var shown = letter(letter);
        assertThat(shown.path("closedBy").asString()).isEqualTo("somebody@operator.example");
        assertThat(shown.path("closedAt").asString()).isEqualTo(NOW);
        assertThat(shown.path("closedBecause").asString()).isEqualTo("The fields were lost.");
        assertThat(shown.path("corrected").asBoolean()).isTrue();
        assertThat(items(LETTERS + "?state=replayed")).contains(shown);
        assertThat(items(LETTERS + "?state=open")).doesNotContain(shown);
        assertThat(items(LETTERS)).contains(shown);
    }

    /** Else whoever reuses an id would believe to be heard. */
    @Test
    void anotherMessageUnderAKnownIdIsALetterAndTheSameAgainIsNone() {
        var type = "vlsc.benefit.activated.v1";
        service.told(TOPIC, "V-8", "e-8", "/vlsc", type, benefit("V-8"));
        service.told(TOPIC, "V-8", "e-8", "/vlsc", type, benefit("V-8").replace(":", " : "));
        assertThat(items(LETTERS + "?topic=" + TOPIC))
                .noneMatch(letter -> "V-8".equals(letter.path("key").asString()));
        int before = letters().size();

        service.told(TOPIC, "V-8", "e-8", "/vlsc", type, benefit("V-8").replace("Contoso", "Fabrikam"));

        assertThat(letters()).hasSize(before + 1);
        assertThat(letters().getLast().path("reason").asString())
                .isEqualTo("another message of its source came with the same id before");
        assertThat(read("/api/agreements/V-8").toString()).contains("Contoso").doesNotContain("Fabrikam");
        assertThat(items("/api/audit?code=message-id-reused")).hasSize(1);
    }

    @Test
    void whatIsCorrectedStaysInNoEventAndInNoStore() {
        var letter = unreadable("V-2", "{");
        replay(letter, Map.of("reason", "Cut off.", "value", benefit("V-2").replace("Contoso", "Ada Lovelace Ltd")))
                .expectStatus()
                .isOk();
        settle();

        assertThat(agreementStatus("V-2")).isEqualTo(200);
        assertThat(service.bean(MongoDatabase.class)
                        .getCollection("corrected_values")
                        .countDocuments())
                .isZero();
        assertThat(items("/api/audit?subject=" + letter)).singleElement().satisfies(entry -> {
            assertThat(entry.path("type").asString()).isEqualTo("dead-letter.replayed");
            assertThat(entry.path("outcome").asString()).isEqualTo("done");
            assertThat(entry.path("actor").asString()).isEqualTo("somebody@operator.example");
            assertThat(entry.path("sentence").asString())
                    .isEqualTo("somebody@operator.example had the dead letter " + letter
                            + " sent to vlsc.events again, with a corrected value: Cut off.");
            assertThat(entry.toString()).doesNotContain("Lovelace");
            assertThat(entry.at("/data/corrected").asString()).isNotEmpty();
        });
    }

    @Test
    void whatFailsAgainIsANewLetterThatNamesTheFormer() {
        var former = unreadable("V-3", "[]");
        replay(former, Map.of("reason", "Try it.")).expectStatus().isOk();
        settle();

        var again = letters().getLast();
        assertThat(again.path("replayOf").asString()).isEqualTo(former);
        assertThat(again.path("state").asString()).isEqualTo("open");
        assertThat(letter(former).path("replayOf").isNull()).isTrue();
        long before = waiting();
        dismiss(again.path("id").asString(), Map.of("reason", "Rubbish."))
                .expectStatus()
                .isOk();

        assertThat(waiting()).isEqualTo(before - 1);
        assertThat(items("/api/audit?type=dead-letter.dismissed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("sentence").asString())
                        .endsWith(
                                " dismissed the dead letter " + again.path("id").asString() + ": Rubbish."));
        assertThat(sentAgain(again.path("id").asString())).isEmpty();
    }

    /** A crash between the broker's acknowledgement and the outbox's token sends it twice. */
    @Test
    void whatIsSentTwiceIsOneMessageAndOneLetter() {
        var read = unreadable("V-4", "{}");
        replay(read, Map.of("reason", "Mended.", "value", benefit("V-4")))
                .expectStatus()
                .isOk();
        var rubbish = unreadable("V-5", "[]");
        replay(rubbish, Map.of("reason", "Try it.")).expectStatus().isOk();
        settle();
        int letters = letters().size();

        for (var letter : new String[] {read, rubbish}) {
            var sent = sentAgain(letter).getFirst();
            service.bean(TopicWriter.class)
                    .write(new ProducerRecord<>(
                            sent.topic(), sent.partition(), sent.key(), sent.value(), sent.headers()));
        }
        settle();

        assertThat(letters()).hasSize(letters);
        assertThat(items("/api/audit?subject=V-4&type=pool")).hasSize(1);
    }

    /** It says nothing of what is decided. What the message brought about is played. */
    @Test
    void aWhatIfLeavesItOut() {
        var letter = unreadable("V-6", "{}");
        replay(letter, Map.of("reason", "Mended.", "value", benefit("V-6")))
                .expectStatus()
                .isOk();
        settle();

        var lines = service.somebody("auditor")
                .post()
                .uri("/internal/what-if")
                .accept(MediaType.APPLICATION_NDJSON)
                .bodyValue(Map.of("program", "planning-services", "changes", Map.of("lastRedemptionDay", "2022-01-01")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        var played = JsonMapper.shared()
                .readTree(lines.lines().findFirst().orElseThrow())
                .at("/answer/played");
        assertThat(played.path("calls").asInt()).isZero();
        assertThat(played.path("messages").asInt()).isPositive();
    }

    private static long waiting() {
        return read("/api/ops/state").at("/services/0/deadLetters").asLong();
    }
}
