package dev.vouchsafe.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.notification.mail.UnsteadyServer;
import dev.vouchsafe.notification.webhook.delivery.PublishedMessages;
import dev.vouchsafe.notification.webhook.delivery.Receiver;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;

/**
 * The service is killed at random moments, with deliveries and mails under way, and half of the time there is no mail
 * server. How often is set by {@code -Dvouchsafe.kills=20}.
 */
@Tag("long")
class KilledServiceTest {

    private static final int KILLS = Integer.getInteger("vouchsafe.kills", 3);
    private static final int VOUCHERS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long SEED = Long.getLong("vouchsafe.seed", System.nanoTime());

    private final Random random = new Random(SEED);
    /** What was published of each voucher, in order. */
    private final List<List<String>> events = IntStream.range(0, VOUCHERS)
            .<List<String>>mapToObj(i -> new ArrayList<>())
            .toList();

    private int notices;

    @Test
    void nothingIsLostAndNothingOvertakes() throws Exception {
        try (var server = new UnsteadyServer();
                var receiver = new Receiver();
                var service = service(server.port())) {
            new WebhookCalls(service.partner("P-1")).registered(receiver.url(), "voucher.*");
            service.restart(() -> {
                for (int kill = 0; kill < KILLS; kill++) {
                    killOne(service, server, receiver);
                }
                server.comeBack();
            });

            await("seed " + SEED).atMost(PATIENCE).untilAsserted(() -> {
                assertThat(receiver.ids())
                        .containsAll(events.stream().flatMap(List::stream).toList());
                assertThat(server.recipients())
                        .containsAll(IntStream.range(0, notices)
                                .mapToObj(KilledServiceTest::address)
                                .toList());
            });
            var first = receiver.ids().stream().distinct().toList();
            for (var ofVoucher : events) {
                assertThat(first).as("seed " + SEED).containsSubsequence(ofVoucher);
            }
            // Only what the server took right before a kill, or before it went away itself, may come once more.
            assertThat(server.messageIds().size() - notices)
                    .as("repeated; seed " + SEED)
                    .isBetween(0, KILLS + server.outages());
            assertThat(server.messageIds().stream().distinct()).hasSize(notices);
        }
    }

    private static ServiceUnderTest service(int smtp) {
        var settings = settings(smtp);
        return new ServiceUnderTest(
                () -> NotificationServiceApplication.application()
                        .initializers(context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("killed", settings))),
                NotificationUnderTest.START);
    }

    private static Map<String, Object> settings(int smtp) {
        return Map.of(
                "spring.mail.host",
                "localhost",
                "spring.mail.port",
                smtp,
                "vouchsafe.mail.retry",
                "50ms",
                "vouchsafe.mail.claim",
                "3s",
                "vouchsafe.webhooks.loopback",
                true,
                // A busy machine's receiver is slow, and a second failure would rest for minutes.
                "vouchsafe.webhooks.timeout",
                "10s",
                // Takes up at once what it had.
                "vouchsafe.node",
                "node");
    }

    /** Publishes while a process of the service runs, and kills it in the middle. */
    private void killOne(ServiceUnderTest service, UnsteadyServer server, Receiver receiver) {
        var process = start(service, server.port());
        try {
            int before = receiver.ids().size();
            publish(service);
            await().atMost(PATIENCE).until(() -> receiver.ids().size() > before);
            // Some come, some are under way, some are not read yet.
            for (int some = random.nextInt(6); some >= 0; some--) {
                server.turn();
                publish(service);
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private void publish(ServiceUnderTest service) {
        var messages = new PublishedMessages(service);
        for (int voucher = 0; voucher < VOUCHERS; voucher++) {
            var ofVoucher = events.get(voucher);
            var id = "e-" + voucher + "-" + ofVoucher.size();
            messages.reserved(id, "PS-" + voucher, "V-1", "P-1");
            ofVoucher.add(id);
        }
        NotificationUnderTest.publishAssigned(
                service,
                "n-" + notices,
                "V-1",
                NotificationUnderTest.recipient("voucher-admin", address(notices), "K-1"));
        notices++;
    }

    private static String address(int notice) {
        return "v" + notice + "@contoso.example";
    }

    private static Process start(ServiceUnderTest service, int smtp) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                NotificationServiceApplication.class.getName()));
        command.addAll(service.arguments());
        settings(smtp).forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            return new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
