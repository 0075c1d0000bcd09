package dev.vouchsafe.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.notification.NotificationServiceApplication;
import dev.vouchsafe.notification.WebhookCalls;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver that is a process of its own gets everything, though the service is stopped in between. */
class ReceiverProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int VOUCHERS = 10;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostByARestart() throws IOException {
        var port = folder.resolve("port");
        var log = folder.resolve("received");
        var receiver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Receiver.class.getName(),
                        port.toString(),
                        log.toString())
                .inheritIO()
                .start();
        try (var service = new ServiceUnderTest(
                () -> NotificationServiceApplication.application().properties("vouchsafe.webhooks.loopback=true"),
                "2021-04-01T09:00:00Z")) {
            await().atMost(PATIENCE).until(() -> Files.exists(port));
            new WebhookCalls(service.partner("P-1"))
                    .registered("http://localhost:" + Files.readString(port) + "/in", "voucher.*");
            var messages = new PublishedMessages(service);
            var sent = new ArrayList<String>();
            publish(messages, "first", sent);
            service.restart(() -> publish(messages, "second", sent));
            publish(messages, "third", sent);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(received(log)).containsAll(sent));
            for (int voucher = 0; voucher < VOUCHERS; voucher++) {
                assertThat(received(log))
                        .containsSubsequence("first-" + voucher, "second-" + voucher, "third-" + voucher);
            }
        } finally {
            receiver.destroyForcibly();
        }
    }

    private static void publish(PublishedMessages messages, String when, List<String> sent) {
        for (int voucher = 0; voucher < VOUCHERS; voucher++) {
            var id = when + "-" + voucher;
            messages.reserved(id, "PS-" + voucher, "V-1", "P-1");
            sent.add(id);
        }
    }

    private static List<String> received(Path log) throws IOException {
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }
}
