package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.webhook.address.WebhookSettings;
import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import dev.vouchsafe.platform.time.RegularRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has deliveries attempted, each on a virtual thread: a new one at once, others when they are due. What finds no place
 * waits in the store, and comes when a place is free.
 */
final class DeliveryEngine extends ServicePart {

    private static final Logger log = LoggerFactory.getLogger(DeliveryEngine.class);
    private static final int AT_A_TIME = 500;
    /** An answer that takes longer is a slow one. */
    private static final long SLOW_MS = 2_000;

    /** While nothing is due: another process may have left something. */
    private static final int REST_IN_LOOKS = 10;

    private static final Duration LOOK_FOR_RESTING = Duration.ofMinutes(1);
    private static final long GRACE_SECONDS = 2;

    private final Deliveries deliveries;
    private final DeliveryAttempts attempts;
    private final RegisteredWebhooks webhooks;
    private final Slots slots;
    private final RegularRun look;
    private final RegularRun lookForResting;
    private @Nullable ExecutorService threads;

    DeliveryEngine(
            Deliveries deliveries, DeliveryAttempts attempts, RegisteredWebhooks webhooks, WebhookSettings settings) {
        super(Phase.BEHIND_FOLLOWERS);
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.webhooks = webhooks;
        this.slots = new Slots(settings.sideBySide(), settings.sideBySideInAll());
        this.look = new RegularRun(
                "webhook-deliveries",
                settings.look(),
                settings.look().multipliedBy(REST_IN_LOOKS),
                deliveries::firstDue,
                this::attemptWhatIsDue);
        this.lookForResting = new RegularRun("webhook-queues", LOOK_FOR_RESTING, this::resumeAll);
    }

    @Override
    protected void begin() {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("webhook-", 0).factory());
        look.start();
        lookForResting.start();
        lookForResting.trigger();
    }

    /** Attempts that don't end in time are made again by whoever is next. */
    @Override
    protected void end() {
        look.stop();
        lookForResting.stop();
        var running = threads;
        threads = null;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            running.shutdownNow();
        }
    }

    /** A delivery and where it goes. */
    record Sending(Delivery delivery, Webhook webhook) {}

    /** Keeps deliveries, and attempts those at once for which there is a place and nothing in front of them. */
    void deliver(List<Sending> sendings) {
        var placed = sendings.stream()
                .map(Sending::delivery)
                .filter(delivery -> threads != null && slots.take(delivery.webhookId()))
                .collect(Collectors.toSet());
        var claimed = Set.<Delivery>of();
        try {
            claimed = deliveries.keep(sendings.stream().map(Sending::delivery).toList(), placed);
        } finally {
            placed.removeAll(claimed);
            placed.forEach(delivery -> slots.giveBack(delivery.webhookId()));
        }
        for (var sending : sendings) {
            if (claimed.contains(sending.delivery())) {
                start(sending.delivery(), Optional.of(sending.webhook()));
            }
        }
        if (claimed.size() < sendings.size()) {
            look.soon();
        }
    }

    /** Has what is due looked for, without waiting for the next time. */
    void trigger() {
        look.trigger();
    }

    private void attemptWhatIsDue() {
        var found = deliveries.due(slots.full(), AT_A_TIME);
        attemptFound(found);
        if (found.size() == AT_A_TIME && !slots.isFull(webhookOf(found.getLast()))) {
            look.trigger();
        }
    }

    private static WebhookId webhookOf(Document found) {
        return new WebhookId(found.getString(DeliveryDocument.WEBHOOK));
    }

    private void attemptFound(List<Document> found) {
        var placed = found.stream().filter(each -> slots.take(webhookOf(each))).toList();
        var claimed = List.<Delivery>of();
        try {
            claimed = deliveries.claim(placed);
        } finally {
            var lost = placed.stream().map(DeliveryEngine::webhookOf).collect(Collectors.toCollection(ArrayList::new));
            claimed.forEach(delivery -> lost.remove(delivery.webhookId()));
            lost.forEach(slots::giveBack);
        }
        if (!claimed.isEmpty()) {
            var registered = webhooks.now();
            claimed.forEach(delivery -> start(delivery, registered.find(delivery.webhookId())));
        }
    }

    private void start(Delivery delivery, Optional<Webhook> webhook) {
        var webhookId = delivery.webhookId();
        var running = threads;
        if (running == null) {
            slots.giveBack(webhookId);
            return;
        }
        running.execute(() -> {
            try {
                attempt(delivery, webhook);
            } catch (RuntimeException failed) {
                // Its claim runs out, and then it is attempted again.
                log.warn("a delivery to the webhook {} couldn't be attempted or noted", webhookId, failed);
            } finally {
                slots.giveBack(webhookId);
                look.soon(); // the next of its queue, or the same again
            }
            try {
                if (slots.tookNotAll(webhookId)) {
                    attemptAnother(webhookId);
                }
            } catch (RuntimeException failed) {
                // The regular look finds it.
                log.warn("what waits for the webhook {} couldn't be read", webhookId, failed);
            }
        });
    }

    /** Goes on with what found no place, one after the other, until there is none. */
    private void attemptAnother(WebhookId webhookId) {
        deliveries.dueOf(webhookId).ifPresent(found -> {
            slots.missed(webhookId);
            attemptFound(List.of(found));
        });
    }

    private void attempt(Delivery delivery, Optional<Webhook> webhook) {
        if (webhook.isEmpty()) {
            deliveries.forget(delivery.webhookId());
        } else if (!webhook.get().isOn() && !delivery.isTest()) {
            attempts.outcomes().rest(delivery);
        } else {
            var attempt = attempts.make(delivery, webhook.get());
            slots.judge(delivery.webhookId(), attempt.succeeded() && attempt.millis() < SLOW_MS);
        }
    }

    private void resumeAll() {
        var resting = deliveries.queues().restingWebhooks();
        if (!resting.isEmpty()) {
            var registered = webhooks.now();
            resting.stream()
                    .filter(webhookId ->
                            registered.find(webhookId).filter(Webhook::isOn).isPresent())
                    .forEach(deliveries.queues()::resume);
            look.soon();
        }
    }
}
