package dev.vouchsafe.voucher.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import dev.vouchsafe.platform.messaging.TopicReader;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.OutsideMessages;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running service, and messages that it can't read. */
abstract class DeadLettersUnderTest {

    static final String LETTERS = "/api/ops/dead-letters";
    static final String TOPIC = "vlsc.events";
    static final String NOW = "2021-03-16T09:00:00Z";

    private static final AtomicInteger MESSAGES = new AtomicInteger();
    static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, NOW);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A benefit as VLSC tells of it. */
    static String benefit(String agreement) {
        return JsonMapper.shared().writeValueAsString(OutsideMessages.benefit(agreement));
    }

    /** The id of the dead letter that comes of a message about the agreement, of this value. */
    static String unreadable(String agreement, String value) {
        service.publish(
                TOPIC,
                agreement,
                "m-" + MESSAGES.incrementAndGet(),
                "/vlsc",
                "vlsc.benefit.activated.v1",
                value.getBytes(UTF_8));
        settle();
        return letters().getLast().path("id").asString();
    }

    /** Returns when all that was sent is read. */
    static void settle() {
        service.advanceTo(NOW);
        service.advanceTo(NOW);
    }

    static WebTestClient.ResponseSpec replay(String letter, Map<String, ?> body) {
        return post(operator(), letter, "replay", body);
    }

    static WebTestClient.ResponseSpec dismiss(String letter, Map<String, ?> body) {
        return post(operator(), letter, "dismissal", body);
    }

    static WebTestClient operator() {
        return service.somebody("operator");
    }

    static WebTestClient.ResponseSpec post(WebTestClient caller, String letter, String what, Map<String, ?> body) {
        return caller.post()
                .uri(LETTERS + "/" + letter + "/" + what)
                .bodyValue(body)
                .exchange();
    }

    static List<JsonNode> letters() {
        return items(LETTERS);
    }

    static JsonNode letter(String id) {
        return read(LETTERS + "/" + id);
    }

    static List<JsonNode> items(String path) {
        return read(path).path("items").valueStream().toList();
    }

    static JsonNode read(String path) {
        return JsonMapper.shared()
                .readTree(service.somebody("auditor")
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    /** What was sent again of a letter, as it lies on the topic. */
    static List<ConsumerRecord<byte[], byte[]>> sentAgain(String letter) {
        var sent = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        service.bean(TopicReader.class).visit(List.of(TOPIC), Map.of(), record -> {
            if (letter.equals(header(record, DeadLetterHeaders.REPLAY_OF))) {
                sent.add(record);
            }
        });
        return sent;
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    static int agreementStatus(String agreement) {
        return operator()
                .get()
                .uri("/api/agreements/" + agreement)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
