package dev.vouchsafe.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.NotificationServiceApplication;
import dev.vouchsafe.notification.WebhookCalls;
import dev.vouchsafe.notification.webhook.content.Arrivals;
import dev.vouchsafe.platform.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is due is delivered although nobody looks for it while nothing is. */
class RestingEngineTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(
            () -> NotificationServiceApplication.application()
                    .properties("vouchsafe.webhooks.loopback=true", "vouchsafe.webhooks.look=500ms"),
            "2021-04-01T09:00:00Z");

    private final Receiver receiver = new Receiver();
    private final WebhookCalls calls = new WebhookCalls(SERVICE.partner("P-A"));

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatAnotherProcessLeftIsDelivered() {
        keep(WebhookId.of(calls.registered(receiver.url(), "*")), "left", "PS-1");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(receiver.ids()).containsExactly("left"));
    }

    /** It would take twenty times as long if each waited until the engine looks by itself. */
    @Test
    void theNextOfAQueueComesSoon() {
        var webhook = WebhookId.of(calls.registered(receiver.url(), "*"));
        var ids = IntStream.range(0, 20).mapToObj(n -> "e-" + n).toList();
        ids.forEach(id -> keep(webhook, id, "PS-2"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(receiver.ids()).containsExactlyElementsOf(List.copyOf(ids)));
    }

    private static void keep(WebhookId webhook, String id, String subject) {
        SERVICE.service()
                .bean(Deliveries.class)
                .keep(
                        List.of(new Delivery(webhook, id, "voucher.reserved.v1", subject, Arrivals.next(), 0, "{}")),
                        Set.of());
    }
}
