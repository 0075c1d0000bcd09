package dev.vouchsafe.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.notification.NotificationServiceApplication;
import dev.vouchsafe.notification.WebhookCalls;
import dev.vouchsafe.notification.webhook.delivery.Receiver.Answered;
import dev.vouchsafe.notification.webhook.delivery.Receiver.Received;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * How soon receivers that answer well are told, while others answer after 9 s, never, or with errors. It is run by its
 * name alone: {@code -Dtest=WebhookBenchmark -Dvouchsafe.benchmark.webhooks=1000}.
 */
class WebhookBenchmark {

    private static final int WEBHOOKS = Integer.getInteger("vouchsafe.benchmark.webhooks", 100);
    /** Of each sort. */
    private static final int BAD = Integer.getInteger("vouchsafe.benchmark.bad", 3);

    private static final int RATE = Integer.getInteger("vouchsafe.benchmark.rate", 50);
    private static final int SECONDS = Integer.getInteger("vouchsafe.benchmark.seconds", 20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Long> publishedAt = new ConcurrentHashMap<>();
    private final Map<String, Long> receivedAt = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void goodReceiversWaitForNobody() throws InterruptedException {
        try (var receiver = new Receiver();
                var service = new ServiceUnderTest(
                        () -> NotificationServiceApplication.application()
                                .properties("vouchsafe.webhooks.loopback=true"),
                        "2021-04-01T09:00:00Z")) {
            receiver.answers(this::answer);
            for (int i = 0; i < WEBHOOKS; i++) {
                new WebhookCalls(service.partner("P-" + i))
                        .registered("http://localhost:" + receiver.port() + "/" + sort(i), "voucher.*");
            }
            publishAll(new PublishedMessages(service));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receivedAt.keySet()).containsAll(publishedAt.keySet()));
            end.countDown();
        }
        var millis = publishedAt.entrySet().stream()
                .mapToLong(event -> receivedAt.get(event.getKey()) - event.getValue())
                .map(TimeUnit.NANOSECONDS::toMillis)
                .sorted()
                .toArray();
        System.out.printf(
                "%d webhooks, %d of each bad sort, %d events/s: to the good ones %d events, p50 %d ms, p99 %d ms, most %d ms%n",
                WEBHOOKS,
                BAD,
                RATE,
                millis.length,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
    }

    private static String sort(int webhook) {
        return switch (webhook / BAD) {
            case 0 -> "slow";
            case 1 -> "never";
            case 2 -> "error";
            default -> "good";
        };
    }

    private Answered answer(Received message) {
        try {
            switch (message.path()) {
                case "/slow" -> end.await(9, TimeUnit.SECONDS);
                case "/never" -> end.await();
                case "/error" -> {
                    return Answered.with(500);
                }
                default -> receivedAt.putIfAbsent(message.headers().get("webhook-id"), System.nanoTime());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Answered.with(200);
    }

    private void publishAll(PublishedMessages messages) throws InterruptedException {
        var next = new AtomicInteger();
        try (var timer = Executors.newSingleThreadScheduledExecutor();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            timer.scheduleAtFixedRate(
                    () -> {
                        int event = next.getAndIncrement();
                        threads.execute(() -> publish(messages, event));
                    },
                    0,
                    TimeUnit.SECONDS.toNanos(1) / RATE,
                    TimeUnit.NANOSECONDS);
            await().atMost(PATIENCE.plusSeconds(SECONDS)).until(() -> next.get() >= RATE * SECONDS);
            timer.shutdownNow();
            timer.awaitTermination(1, TimeUnit.SECONDS);
        }
    }

    private void publish(PublishedMessages messages, int event) {
        // Every webhook has its turn, the bad ones too.
        int webhook = event % WEBHOOKS;
        var id = "e-" + event;
        if (sort(webhook).equals("good")) {
            publishedAt.put(id, System.nanoTime());
        }
        messages.reserved(id, "PS-" + event, "V-" + webhook, "P-" + webhook);
    }
}
