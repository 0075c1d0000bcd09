package dev.vouchsafe.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.gateway.GatewayApplication;
import dev.vouchsafe.standalone.issuer.DemoIssuer;
import dev.vouchsafe.standalone.issuer.DemoPeople;
import dev.vouchsafe.standalone.issuer.DemoTokens;
import dev.vouchsafe.standalone.issuer.PortalClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A service whose store is away says so soon to who calls it, and ends when it is told. */
@Tag("long")
class PartsAwayTest {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration END = Duration.ofSeconds(10);
    /** A build shares its machine with others. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    private static final int MOST_LINES = 300;

    @TempDir
    private Path place;

    @Test
    void whileTheStoreIsAwayEveryCallIsAnsweredSoonAndTheServiceEndsInTime() throws Exception {
        var tokens = DemoTokens.signedWith(place.resolve("issuer"), "http://127.0.0.1:" + ServiceProcess.freePort());
        try (var issuer = issuer(tokens);
                var kafka = EmbeddedKafka.temporary();
                var store = EmbeddedDocumentStore.temporary();
                var proxy = new StoreProxy(addressOf(store));
                var service = new ServiceProcess(place, proxy.uri(), kafka.bootstrapServers(), tokens);
                var gateway = gateway(service, tokens)) {
            await().atMost(START).until(service::serves);
            var calls = calls(gateway, tokens);
            await().atMost(START).until(() -> calls.stream().allMatch(call -> status(call) < 500));

            proxy.refuse();
            calls.forEach(PartsAwayTest::isUnavailable);
            proxy.carry(false);
            await().atMost(START).until(() -> calls.stream().allMatch(call -> status(call) < 500));

            proxy.fallSilent();
            calls.forEach(PartsAwayTest::isUnavailable);
            kafka.close();
            assertThat(service.terminate()).as(service::output).isLessThan(END.plus(SLACK));
            assertThat(service.logLines()).as(service::output).hasSizeLessThan(MOST_LINES);
        }
    }

    private static DemoIssuer issuer(DemoTokens tokens) {
        return DemoIssuer.start(
                tokens, DemoPeople.staff(), new PortalClient("http://127.0.0.1:1", "secret-of-the-client"));
    }

    private static InetSocketAddress addressOf(EmbeddedDocumentStore store) {
        var server = URI.create(store.uri());
        return new InetSocketAddress(server.getHost(), server.getPort());
    }

    /** One service stands for all. */
    private static ConfigurableApplicationContext gateway(ServiceProcess service, DemoTokens tokens) {
        var settings = new ArrayList<>(
                List.of("--server.address=127.0.0.1", "--server.port=0", "--spring.config.location=classpath:/"));
        for (var name : ServiceName.values()) {
            settings.add("--vouchsafe.services." + name.shortName() + "=" + service.address);
        }
        settings.addAll(ServiceProcess.verification(tokens));
        return GatewayApplication.application().registerShutdownHook(false).run(settings.toArray(String[]::new));
    }

    /** Reads, a change, a call that is refused and so written down, and what all services are asked for. */
    private static List<HttpRequest> calls(ConfigurableApplicationContext gateway, DemoTokens tokens) {
        var server = ((WebServerApplicationContext) gateway).getWebServer();
        assertThat(server).isNotNull();
        var base = URI.create("http://127.0.0.1:" + server.getPort());
        return List.of(
                call(base, tokens, "operator", "/api/vouchers").build(),
                call(base, tokens, "operator", "/api/vouchers/PS-2600-0001").build(),
                call(base, tokens, "operator", "/api/vouchers/PS-2600-0001/reservation")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                call(base, tokens, "auditor", "/api/audit").build(),
                call(base, tokens, "operator", "/api/ops/deadlines").build());
    }

    private static HttpRequest.Builder call(URI base, DemoTokens tokens, String role, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + tokens.carrying(Map.of("sub", "somebody", "roles", List.of(role))))
                .header("Content-Type", "application/json");
    }

    private static void isUnavailable(HttpRequest call) {
        long start = System.nanoTime();
        var answer = send(call);
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(answer.statusCode()).as("%s: %s", call.uri(), answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("\"unavailable\"");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(took).as("%s", call.uri()).isLessThan(ANSWER.plus(SLACK));
    }

    private static int status(HttpRequest call) {
        return send(call).statusCode();
    }

    private static HttpResponse<String> send(HttpRequest call) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(call, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(call.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
