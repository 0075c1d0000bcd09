package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.domain.WebhookEvent;
import java.util.Optional;

/** The decision on a webhook that can't be reached. One that is off stays off for the reason that it has. */
final class SwitchingOffDecision {

    private SwitchingOffDecision() {}

    static Decision decide(SwitchWebhookOff command, Optional<Webhook> webhook) {
        return webhook.filter(Webhook::isOn)
                .<Decision>map(on -> Decision.accept(new WebhookEvent.WebhookSwitchedOff(
                        on.webhookId(), on.owner(), command.because(), command.at())))
                .orElseGet(Decision::nothing);
    }
}
