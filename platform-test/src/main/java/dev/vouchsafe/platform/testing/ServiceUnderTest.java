package dev.vouchsafe.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.vouchsafe.contracts.testing.AnswerCheck;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.platform.evidence.EvidenceSecrets;
import dev.vouchsafe.platform.personal.MasterKey;
import dev.vouchsafe.platform.time.SimulationClock;
import dev.vouchsafe.web.testing.DescribedAnswers;
import dev.vouchsafe.web.testing.TestIssuer;
import dev.vouchsafe.web.testing.WholeAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.FileSystemUtils;

/**
 * A whole service on a broker, a document server and an issuer of its own. Its clock stands still until it is told to
 * move.
 */
public final class ServiceUnderTest implements AutoCloseable {

    /** A busy machine is no failure. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path brokerFolder = temporaryFolder();
    private EmbeddedKafka kafka = EmbeddedKafka.start(brokerFolder, 0);
    private final DocumentServer store;
    private final String masterKey = MasterKey.random();
    private final TestSigning signing = new TestSigning();
    private final TestIssuer issuer = new TestIssuer();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()), new StringSerializer(), new ByteArraySerializer());
    private final Supplier<SpringApplicationBuilder> application;
    private final String startAt;
    private ConfigurableApplicationContext service;
    private boolean compared;

    /** @param startAt what the clock shows at the first start */
    public ServiceUnderTest(Supplier<SpringApplicationBuilder> application, String startAt) {
        this(application, startAt, DocumentServer.inside());
    }

    /** @param store is closed with the service */
    public ServiceUnderTest(Supplier<SpringApplicationBuilder> application, String startAt, DocumentServer store) {
        this.application = application;
        this.startAt = startAt;
        this.store = store;
        start();
    }

    /** Stops the service and starts it again on what it has stored. */
    public void restart() {
        restart(() -> {});
    }

    /** The same, with something that is done while the service is away. */
    public void restart(Runnable meanwhile) {
        service.close();
        meanwhile.run();
        start();
    }

    /** The broker goes away, with all that it has on the disk. */
    public void stopBroker() {
        kafka.close();
    }

    /** The broker is back where it was. */
    public void startBroker() {
        kafka = EmbeddedKafka.start(brokerFolder, port(bootstrapServers()));
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("broker-under-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return service.getBeansOfType(type).values();
    }

    /**
     * Moves the clock; returns when all that was published is consumed, what became due is decided, and all is
     * followed.
     */
    public void advanceTo(String instant) {
        service.getBean(SimulationClock.class).advanceTo(Instant.parse(instant));
    }

    /** Publishes a message and returns when the service has consumed it and its effect is everywhere. */
    public void told(String topic, String key, String id, String source, String type, String data) {
        publish(topic, key, id, source, type, data.getBytes(UTF_8));
        var clock = service.getBean(SimulationClock.class);
        clock.advanceTo(clock.now());
    }

    /** Publishes a message and returns when the broker has it. What a service says is signed by it. */
    public void publish(String topic, String key, String id, String source, String type, byte[] value) {
        send(signed(source, record(topic, key, id, source, type, value)));
    }

    /** A message that nobody has signed. */
    public static ProducerRecord<String, byte[]> record(
            String topic, String key, String id, String source, String type, byte[] value) {
        var message = new ProducerRecord<>(topic, key, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        source,
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        "2019-11-06T09:30:00Z",
                        "content-type",
                        "application/json")
                .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }

    /** The same record, signed if its source is a service. */
    public ProducerRecord<String, byte[]> signed(String source, ProducerRecord<String, byte[]> message) {
        return signing.signed(source, message);
    }

    /** Publishes a record as it is and returns when the broker has it. */
    public void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client of an administrator of the partner. */
    public WebTestClient partner(String partnerId) {
        return client(claims -> claims.subject("admin@" + partnerId + ".example")
                .claim("roles", List.of("partner-admin"))
                .claim("partner_id", partnerId));
    }

    /** A client of the global administrator of the partner. */
    public WebTestClient globalAdmin(String partnerId) {
        return client(claims -> claims.subject("global@" + partnerId + ".example")
                .claim("roles", List.of("partner-global-admin"))
                .claim("partner_id", partnerId));
    }

    /** A client of an administrator of these agreements. */
    public WebTestClient customer(String... agreementIds) {
        return client(claims -> claims.subject("customer@contoso.example")
                .claim("roles", List.of("customer-admin"))
                .claim("agreement_ids", List.of(agreementIds)));
    }

    /** A client of somebody with this role. */
    public WebTestClient somebody(String role) {
        return client(claims -> claims.subject("somebody@" + role + ".example").claim("roles", List.of(role)));
    }

    /** Somebody with these claims. */
    public WebTestClient client(Consumer<JWTClaimsSet.Builder> claims) {
        return nobody().mutate()
                .defaultHeader("Authorization", "Bearer " + issuer.token(claims))
                .build();
    }

    /** From now on each answer is compared with the description of the HTTP interface. */
    void compareAnswers() {
        compared = true;
    }

    /** A client without a token. */
    public WebTestClient nobody() {
        int port = requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return WebTestClient.bindToServer()
                .filter(compared ? new DescribedAnswers(AnswerCheck.whole()) : new WholeAnswers())
                .baseUrl("http://localhost:" + port)
                .responseTimeout(PATIENCE)
                .build();
    }

    /** What the service is started with, for another process of it. */
    public List<String> arguments() {
        var properties = new HashMap<String, Object>(issuer.properties());
        properties.put("server.port", 0);
        properties.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        properties.put("vouchsafe.mongodb.uri", store.uri());
        properties.put("vouchsafe.mongodb.database", store.database());
        properties.put(MasterKey.SETTING, masterKey);
        properties.put(EvidenceSecrets.SIGNING, masterKey);
        properties.put(EvidenceSecrets.SALTS, masterKey);
        properties.putAll(signing.settings());
        properties.put("vouchsafe.clock", "simulated");
        properties.put("vouchsafe.clock.start-at", startAt);
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toList();
    }

    private void start() {
        service = application.get().run(arguments().toArray(String[]::new));
    }

    @Override
    public void close() {
        service.close();
        producer.close();
        issuer.close();
        store.close();
        kafka.close();
        try {
            FileSystemUtils.deleteRecursively(brokerFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
