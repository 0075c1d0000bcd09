package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.stream.WebhookStreams;
import dev.vouchsafe.notification.webhook.address.WebhookSettings;
import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.time.RegularRun;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

    private static final Duration LOOK_FOR_RESTING = Duration.ofMinutes(1);
    private static final long GRACE_SECONDS = 2;

    private final Deliveries deliveries;
    private final DeliveryAttempts attempts;
    private final LogReader webhooks;
    private final Slots slots;
    private final RegularRun look;
    private final RegularRun lookForResting;
    private @Nullable ExecutorService threads;

    DeliveryEngine(Deliveries deliveries, DeliveryAttempts attempts, LogReader webhooks, WebhookSettings settings) {
        super(Phase.BEHIND_FOLLOWERS);
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.webhooks = webhooks;
        this.slots = new Slots(settings.sideBySide(), settings.sideBySideInAll());
        this.look = new RegularRun("webhook-deliveries", settings.look(), this::attemptWhatIsDue);
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

    /** Keeps a delivery, and attempts it at once if there is a place and nothing in front of it. */
    void deliver(Delivery delivery, Webhook webhook) {
        boolean place = threads != null && slots.take(delivery.webhookId());
        var kept = Deliveries.Kept.KNOWN;
        try {
            kept = deliveries.keep(delivery, place);
        } finally {
            if (place && kept != Deliveries.Kept.CLAIMED) {
                slots.giveBack(delivery.webhookId());
            }
        }
        if (kept == Deliveries.Kept.CLAIMED) {
            start(delivery.webhookId(), () -> attempt(delivery, Optional.of(webhook)));
        }
    }

    /** Has what is due looked for, without waiting for the next time. */
    void trigger() {
        look.trigger();
    }

    private void attemptWhatIsDue() {
        var found = deliveries.due(slots.full(), AT_A_TIME);
        found.forEach(this::attemptFound);
        if (found.size() == AT_A_TIME && !slots.isFull(webhookOf(found.getLast()))) {
            look.trigger();
        }
    }

    private static WebhookId webhookOf(Document found) {
        return new WebhookId(found.getString(DeliveryDocument.WEBHOOK));
    }

    private void attemptFound(Document found) {
        var webhookId = webhookOf(found);
        if (slots.take(webhookId)) {
            start(
                    webhookId,
                    () -> deliveries.claim(found).ifPresent(delivery -> attempt(delivery, webhook(webhookId))));
        }
    }

    private void start(WebhookId webhookId, Runnable work) {
        var running = threads;
        if (running == null) {
            slots.giveBack(webhookId);
            return;
        }
        running.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                // Its claim runs out, and then it is attempted again.
                log.warn("a delivery to the webhook {} couldn't be attempted or noted", webhookId, failed);
            } finally {
                slots.giveBack(webhookId);
            }
            if (slots.tookNotAll(webhookId)) {
                attemptAnother(webhookId);
            }
        });
    }

    /** Goes on with what found no place, one after the other, until there is none. */
    private void attemptAnother(WebhookId webhookId) {
        deliveries.dueOf(webhookId).ifPresent(found -> {
            slots.missed(webhookId);
            attemptFound(found);
        });
    }

    private void attempt(Delivery delivery, Optional<Webhook> webhook) {
        var there = webhook.filter(found -> !found.deleted());
        if (there.isEmpty()) {
            deliveries.forget(delivery.webhookId());
        } else if (!there.get().isOn() && !delivery.isTest()) {
            deliveries.rest(delivery);
        } else {
            var attempt = attempts.make(delivery, there.get());
            slots.judge(delivery.webhookId(), attempt.succeeded() && attempt.millis() < SLOW_MS);
        }
    }

    private void resumeAll() {
        deliveries.queues().restingWebhooks().stream()
                .filter(webhookId -> webhook(webhookId).filter(Webhook::isOn).isPresent())
                .forEach(deliveries.queues()::resume);
    }

    private Optional<Webhook> webhook(WebhookId webhookId) {
        return webhooks.stateOf(WebhookStreams.webhook(webhookId)).state();
    }
}
