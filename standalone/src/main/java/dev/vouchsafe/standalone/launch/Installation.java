package dev.vouchsafe.standalone.launch;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.gateway.GatewayApplication;
import dev.vouchsafe.platform.evidence.EvidenceSecrets;
import dev.vouchsafe.platform.personal.MasterKey;
import dev.vouchsafe.portal.PortalApplication;
import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.issuer.DemoIssuer;
import dev.vouchsafe.standalone.issuer.DemoPeople;
import dev.vouchsafe.standalone.issuer.DemoTokens;
import dev.vouchsafe.standalone.issuer.PortalClient;
import dev.vouchsafe.standalone.play.KafkaExternalSystems;
import dev.vouchsafe.web.PartOfCall;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The whole system in this JVM, in simulation: broker, document server, issuer, the services, the gateway, the portal.
 * Broker and document server may be given instead.
 */
public final class Installation implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Installation.class);

    private static final int MOST_TRIES = 3;

    /** What is stopped, last started first. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private final PortPlan ports;
    private final SystemFolder folder;
    private final ProgramChoice programs;
    private final Instant startAt;
    /** Nobody needs it after this run. */
    private final String partSecret = MasterKey.random();

    private final DemoPeople people;
    private final PortalClient portal;
    private final Servers servers;

    private DemoTokens tokens;

    @SuppressWarnings("NullAway.Init") // the parts are there once it is started
    private Installation(
            PortPlan ports,
            SystemFolder folder,
            Servers servers,
            ProgramChoice programs,
            DemoPeople people,
            Instant startAt) {
        this.ports = ports;
        this.folder = folder;
        this.servers = servers;
        this.programs = programs;
        this.people = people;
        this.startAt = startAt;
        this.portal = PortalClient.at("http://localhost:" + ports.of(PortPlan.PORTAL));
    }

    /**
     * Starts on what the folder holds.
     *
     * @param port where the parts listen
     * @param servers what it runs on in place of embedded ones
     * @param programs what the services run
     * @param people whom the issuer signs in
     * @param startAt where the simulation's clock begins in an empty folder
     * @throws RuntimeException whose message is fit for a person if it is a {@link RunStopped}
     */
    public static Installation start(
            SystemFolder folder,
            PortChoice port,
            GivenServers servers,
            ProgramChoice programs,
            DemoPeople people,
            Instant startAt) {
        for (int tries = 1; ; tries++) {
            var installation =
                    new Installation(PortPlan.from(port), folder, new Servers(servers), programs, people, startAt);
            try {
                installation.startParts();
                installation.startServices();
                return installation;
            } catch (RuntimeException e) {
                installation.close();
                // A port that was free a moment ago may be anybody's by now.
                if (port.first() != 0 || tries == MOST_TRIES || !Failures.isPortInUse(e)) {
                    throw Failures.readable(e);
                }
            }
        }
    }

    private void startParts() {
        tokens = KeptIssuer.named(ports.urlOf(PortPlan.ISSUER), folder);
        atOnce(List.of(
                () -> started(DemoIssuer.start(tokens, people, portal)),
                () -> started(servers.kafka(folder, ports.of(PortPlan.KAFKA))),
                () -> started(servers.documents(folder, ports.of(PortPlan.DOCUMENTS)))));
    }

    private void startServices() {
        Map<String, Object> evidence = Map.of(
                EvidenceSecrets.SIGNING,
                KeptSecret.in(folder.evidenceSigningKey()),
                EvidenceSecrets.SALTS,
                KeptSecret.in(folder.evidenceSaltSecret()),
                "vouchsafe.evidence.installation",
                "standalone");
        Map<String, Object> personal = Map.of(MasterKey.SETTING, KeptSecret.in(folder.masterKey()));
        var signing = new KeptSigning(folder);
        List<Supplier<?>> starts = new ArrayList<>();
        for (var service : ServiceName.values()) {
            starts.add(() -> started(service(service, evidence, personal, signing)));
        }
        starts.add(() -> started(Service.start(
                PortPlan.GATEWAY, GatewayApplication.application(), ports.of(PortPlan.GATEWAY), gatewaySettings())));
        starts.add(() -> started(Service.start(
                PortPlan.PORTAL,
                new SpringApplicationBuilder(PortalApplication.class).web(WebApplicationType.REACTIVE),
                ports.of(PortPlan.PORTAL),
                portalSettings())));
        atOnce(starts);
    }

    private AutoCloseable service(
            ServiceName service, Map<String, Object> evidence, Map<String, Object> personal, KeptSigning signing) {
        Map<String, Object> settings = new HashMap<>(verification());
        settings.put(PartOfCall.SETTING, partSecret);
        settings.putAll(evidence);
        settings.putAll(signing.settings(service));
        if (service != ServiceName.ELIGIBILITY) {
            settings.putAll(personal);
        }
        if (service == ServiceName.NOTIFICATION) {
            settings.put("vouchsafe.portal.url", portal.address());
            // Where a mail server is configured, mails go there all the same.
            settings.put("vouchsafe.mail.mailbox", true);
        }
        settings.putAll(programs.settings());
        settings.putAll(servers.settings());
        settings.put("vouchsafe.mongodb.database", service.database());
        settings.putAll(ports.management(service.shortName()));
        settings.put("vouchsafe.node", "standalone");
        settings.put("vouchsafe.webhooks.loopback", true);
        settings.put("vouchsafe.messaging.max-message-bytes", KafkaExternalSystems.LARGEST_MESSAGE + "B");
        settings.put("vouchsafe.clock", "simulated");
        settings.put("vouchsafe.clock.start-at", startAt);
        return Service.start(service.id(), Applications.of(service), ports.of(service.shortName()), settings);
    }

    private Map<String, Object> gatewaySettings() {
        Map<String, Object> settings = new HashMap<>(verification());
        settings.put(PartOfCall.SETTING, partSecret);
        settings.putAll(ports.management(PortPlan.GATEWAY));
        for (var service : ServiceName.values()) {
            settings.put("vouchsafe.services." + service.shortName(), ports.urlOf(service.shortName()));
        }
        return settings;
    }

    private Map<String, Object> portalSettings() {
        Map<String, Object> settings = new HashMap<>(ports.management(PortPlan.PORTAL));
        settings.put("vouchsafe.portal.address", portal.address());
        settings.put("vouchsafe.portal.gateway", ports.urlOf(PortPlan.GATEWAY));
        settings.put("vouchsafe.portal.issuer", tokens.issuer());
        settings.put("vouchsafe.portal.client-id", PortalClient.ID);
        settings.put("vouchsafe.portal.client-secret", portal.secret());
        return settings;
    }

    private Map<String, Object> verification() {
        return Map.of(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", tokens.issuer(),
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", tokens.keys(),
                // The issuer is part of this process too.
                "vouchsafe.tokens.fetch-keys-within", "30s");
    }

    private <T extends AutoCloseable> T started(T part) {
        synchronized (running) {
            running.push(part);
        }
        return part;
    }

    /** Starts at the same time; waits for all, so that a failure leaves nothing behind that is still starting. */
    private static void atOnce(List<Supplier<?>> starts) {
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 0).factory())) {
            var all = starts.stream()
                    .map(start -> CompletableFuture.supplyAsync(start, threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Starts with an operator and an auditor to sign in as. */
    public static Installation start(SystemFolder folder, PortChoice port, ProgramChoice programs, Instant startAt) {
        return start(folder, port, GivenServers.NONE, programs, DemoPeople.staff(), startAt);
    }

    /** Where people's browsers find the portal, such as {@code http://localhost:8087/}. */
    public URI portal() {
        return URI.create(portal.address() + "/");
    }

    /** Where the gateway is. */
    public URI gateway() {
        return URI.create(ports.urlOf(PortPlan.GATEWAY));
    }

    /** What Kafka's clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return servers.bootstrapServers();
    }

    /** What Kafka's clients connect with, by Kafka's own names. */
    public Map<String, Object> brokerConnection() {
        return BrokerConnection.to(bootstrapServers());
    }

    /** The connection string of the store that holds the logs of the services, for who looks at them as they are. */
    public String documents() {
        return servers.documents();
    }

    /** What signs tokens that every part takes. */
    public DemoTokens tokens() {
        return tokens;
    }

    /** Stops everything in the reverse order of its start. */
    @Override
    public void close() {
        while (true) {
            AutoCloseable part;
            synchronized (running) {
                part = running.poll();
            }
            if (part == null) {
                return;
            }
            try {
                part.close();
            } catch (Exception e) {
                log.warn("{} did not stop in an orderly way", part, e);
            }
        }
    }
}
