package dev.vouchsafe.eligibility;

import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.testing.RunningService;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * The whole service over real Kafka, the embedded document server and HTTP, for the tests of one class, and the calls
 * that they make. It is noon of 2019-11-06.
 */
final class EligibilityUnderTest extends RunningService {

    private static final String NOON = "2019-11-06T12:00:00Z";

    EligibilityUnderTest() {
        super(EligibilityServiceApplication::application, NOON);
    }

    /** A service of its own, to be closed by the caller. */
    static ServiceUnderTest start() {
        return new ServiceUnderTest(EligibilityServiceApplication::application, NOON);
    }

    Mpn mpn() {
        return new Mpn(service());
    }

    /** A registered partner with the location {@code <id>-L}. */
    void partnerIn(String partner, String country, String city) {
        mpn().registered(partner);
        mpn().location(partner, country, city);
    }

    ResponseSpec keepProfile(String partner, String body) {
        return keepProfile(partner(partner), partner, body);
    }

    ResponseSpec keepProfile(WebTestClient caller, String partner, String body) {
        return caller.put()
                .uri("/api/partners/" + partner + "/profile")
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec removeProfile(String caller, String partner, String query) {
        return partner(caller)
                .delete()
                .uri("/api/partners/" + partner + "/profile" + query)
                .exchange();
    }

    ResponseSpec list(String role, String query) {
        return somebody(role).get().uri("/api/partners?" + query).exchange();
    }

    BodyContentSpec listed(String role, String query) {
        return list(role, query).expectStatus().isOk().expectBody();
    }

    String csv(String query) {
        return somebody("auditor")
                .get()
                .uri("/api/partners?" + query)
                .header("Accept", "text/csv")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    /** Exactly the profiles of these partners are found, in this order. */
    void found(String query, String... partners) {
        var body = listed("customer-admin", query).jsonPath("$.total").isEqualTo(partners.length);
        for (int i = 0; i < partners.length; i++) {
            body.jsonPath("$.items[" + i + "].partnerId").isEqualTo(partners[i]);
        }
    }

    ResponseSpec sign(String partner) {
        return post(partner(partner), partner, "agreement", "{\"version\": \"2020-07\"}");
    }

    ResponseSpec enrol(String partner, String offering) {
        return post(partner(partner), partner, "enrolments", "{\"offering\": \"" + offering + "\"}");
    }

    ResponseSpec post(WebTestClient caller, String partner, String what, String body) {
        return caller.post()
                .uri("/api/partners/{id}/{what}", partner, what)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec show(WebTestClient caller, String partner) {
        return caller.get().uri("/api/partners/{id}", partner).exchange();
    }

    /** Refused with exactly these codes, in this order. */
    static void refused(ResponseSpec answer, int status, String... codes) {
        var body = answer.expectStatus().isEqualTo(status).expectBody();
        for (int i = 0; i < codes.length; i++) {
            body.jsonPath("$.violations[" + i + "].code").isEqualTo(codes[i]);
        }
        body.jsonPath("$.violations.length()").isEqualTo(codes.length);
    }

    /** The types of the first messages about the partner, as many as are asked for. */
    List<String> published(String partner, int count) {
        var types = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        service().bootstrapServers(),
                        "group.id",
                        partner,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("eligibility.events"));
            await().until(() -> {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.key().equals(partner)) {
                        types.add(new String(
                                message.headers().lastHeader("ce_type").value()));
                    }
                }
                return types.size() >= count;
            });
        }
        return types;
    }
}
