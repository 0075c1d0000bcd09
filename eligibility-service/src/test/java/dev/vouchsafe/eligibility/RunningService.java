package dev.vouchsafe.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.web.TestIssuer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service on a broker, a document server and an issuer of its own, for tests. Its clock stands still until told. */
final class RunningService implements AutoCloseable {

    final EmbeddedKafka kafka = EmbeddedKafka.temporary();
    private final EmbeddedDocumentStore store = EmbeddedDocumentStore.temporary();
    private final TestIssuer issuer = new TestIssuer();
    private final KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()), new ByteArraySerializer(), new ByteArraySerializer());
    private ConfigurableApplicationContext service;

    RunningService(String startAt) {
        start(startAt);
    }

    private void start(String startAt) {
        var properties = new HashMap<String, Object>(issuer.properties());
        properties.put("server.port", 0);
        properties.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        properties.put("vouchsafe.mongodb.uri", store.uri());
        properties.put("vouchsafe.mongodb.database", "eligibility");
        properties.put("vouchsafe.clock", "simulated");
        properties.put("vouchsafe.clock.start-at", startAt);
        service = EligibilityServiceApplication.application().run(properties.entrySet().stream()
            .map(property -> "--" + property.getKey() + "=" + property.getValue()).toArray(String[]::new));
    }

    /** Publishes a message of MPN and returns when the broker has it. */
    void publish(String id, String type, String partnerId, String data) {
        var message = new ProducerRecord<>("mpn.events", partnerId.getBytes(UTF_8), data.getBytes(UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", "/mpn", "ce_type", type, "ce_subject", partnerId,
                "ce_time", "2019-11-06T09:30:00Z", "content-type", "application/json")
            .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client of an administrator of the partner. */
    WebTestClient partner(String partnerId) {
        return client(issuer.token(claims -> claims.subject("admin@" + partnerId + ".example").claim("roles", List.of("partner-admin"))
            .claim("partner_id", partnerId)));
    }

    /** A client of somebody with this role. */
    WebTestClient somebody(String role) {
        return client(issuer.token("somebody@" + role + ".example", role));
    }

    private WebTestClient client(String token) {
        int port = ((WebServerApplicationContext) service).getWebServer().getPort();
        return WebTestClient.bindToServer().baseUrl("http://localhost:" + port)
            .defaultHeader("Authorization", "Bearer " + token).build();
    }

    @Override
    public void close() {
        service.close();
        producer.close();
        issuer.close();
        store.close();
        kafka.close();
    }
}
