package dev.vouchsafe.acceptance.faults;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.platform.evidence.EvidenceSecrets;
import dev.vouchsafe.platform.personal.MasterKey;
import dev.vouchsafe.platform.signing.SigningSettings;
import dev.vouchsafe.platform.testing.FlowingClock;
import dev.vouchsafe.platform.testing.TestSigning;
import dev.vouchsafe.standalone.launch.Applications;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The services on one broker, with a proxy before their store, by a clock that flows and can be set ahead. */
final class HurtServices implements AutoCloseable {

    static final String VOUCHER = ServiceName.VOUCHER.id();
    static final String PAYMENT = ServiceName.PAYMENT.id();

    final EmbeddedKafka kafka = EmbeddedKafka.temporary();
    final FlowingClock clock;
    final StoreProxy proxy;
    final StumblingTokens.Arming errors = new StumblingTokens.Arming();
    private final TestSigning signing = new TestSigning();
    private final EmbeddedDocumentStore store = EmbeddedDocumentStore.temporary();
    private final Map<String, ConfigurableApplicationContext> contexts = new LinkedHashMap<>();

    /**
     * @param options of the connection string
     * @param settings of every service, as {@code name=value}
     */
    HurtServices(Instant start, String options, List<String> settings) throws IOException {
        clock = new FlowingClock(start);
        var server = URI.create(store.uri());
        proxy = new StoreProxy(new InetSocketAddress(server.getHost(), server.getPort()));
        for (var service : ServiceName.values()) {
            start(service, options, settings);
        }
    }

    private void start(ServiceName service, String options, List<String> settings) {
        var all = new ArrayList<>(settings);
        // Nobody calls, so nobody's token is ever verified.
        all.addAll(List.of(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
                "server.address=127.0.0.1",
                "server.port=0",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/keys",
                "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "vouchsafe.mongodb.uri=" + proxy.uri() + options,
                "vouchsafe.mongodb.database=" + service.database(),
                "vouchsafe.node=hurt",
                MasterKey.SETTING + "=" + MasterKey.random(),
                EvidenceSecrets.SIGNING + "=" + EvidenceSecrets.random(),
                EvidenceSecrets.SALTS + "=" + EvidenceSecrets.random(),
                "spring.config.location=classpath:/"));
        // The load says in voucher-service's name what was redeemed.
        all.add(SigningSettings.REQUIRED + "=false");
        signing.settings().forEach((name, value) -> all.add(name + "=" + value));
        contexts.put(
                service.id(),
                Applications.of(service)
                        .registerShutdownHook(false)
                        .initializers(context -> {
                            context.getBeanFactory().registerSingleton("flowingClock", clock);
                            context.getBeanFactory()
                                    .addBeanPostProcessor(new StumblingTokens.Everywhere(service.id(), errors));
                        })
                        .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new)));
    }

    List<String> names() {
        return List.copyOf(contexts.keySet());
    }

    <T> T bean(String service, Class<T> type) {
        return contexts.get(service).getBean(type);
    }

    @Override
    public void close() throws IOException {
        proxy.carry(false);
        contexts.values().forEach(ConfigurableApplicationContext::close);
        proxy.close();
        store.close();
        kafka.close();
    }
}
