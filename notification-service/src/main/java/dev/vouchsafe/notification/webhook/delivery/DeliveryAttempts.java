package dev.vouchsafe.notification.webhook.delivery;

import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.DELIVERED;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.FAILED;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.notification.domain.OffBecause;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.webhook.signing.Signature;
import dev.vouchsafe.notification.webhook.signing.WebhookSecrets;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One attempt: signs, sends, and says what follows from the answer.
 *
 * @param clock the real time, by which it is tried again
 * @param serviceClock the service's, for the event that a webhook is off
 */
record DeliveryAttempts(
        Outcomes outcomes,
        FailingWebhooks failing,
        Receivers receivers,
        WebhookSecrets secrets,
        Commands commands,
        InstantSource clock,
        ServiceClock serviceClock) {

    /** The format that CloudEvents gives a whole event in JSON. */
    private static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";

    /** Attempts a delivery that is claimed, and notes what came of it. Blocks. */
    Attempt make(Delivery delivery, Webhook webhook) {
        var attempt = receivers.post(webhook.url(), headers(delivery, webhook), delivery.body());
        if (attempt.succeeded()) {
            outcomes.finish(delivery, attempt, DELIVERED);
            return attempt;
        }
        int failed = delivery.round() + 1;
        var wait = attempt.isGone() || delivery.isTest()
                ? Optional.<Duration>empty()
                : BackOff.after(failed, ThreadLocalRandom.current().nextDouble(), attempt.retryAfter());
        wait.ifPresentOrElse(
                again -> outcomes.again(delivery, attempt, again), () -> outcomes.finish(delivery, attempt, FAILED));
        if (attempt.isGone()) {
            switchOff(webhook, OffBecause.GONE);
        } else if (!delivery.isTest() && failing.failedForTooLong(webhook.webhookId(), clock.instant())) {
            switchOff(webhook, OffBecause.FAILING);
        }
        return attempt;
    }

    private Map<String, String> headers(Delivery delivery, Webhook webhook) {
        var now = clock.instant();
        return Map.of(
                "content-type",
                STRUCTURED,
                "user-agent",
                "vouchsafe",
                "webhook-id",
                delivery.id(),
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                Signature.of(delivery.id(), now, delivery.body(), secrets.signing(webhook, now)));
    }

    private void switchOff(Webhook webhook, OffBecause because) {
        var id = webhook.webhookId();
        // Without an id of its own: it may be switched on and fail again.
        var cause = new Cause(null, Cause.Kind.MESSAGE, ServiceName.NOTIFICATION.id(), List.of(), id.value());
        commands.send(new SwitchWebhookOff(id, because, serviceClock.instant()), cause);
    }
}
