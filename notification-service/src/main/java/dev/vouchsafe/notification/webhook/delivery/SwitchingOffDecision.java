package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.notification.domain.DerivedId;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.notification.domain.WebhookOwner;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision on a webhook that can't be reached, which its owner is told of. One that is off stays off for the reason
 * that it has.
 */
final class SwitchingOffDecision {

    private SwitchingOffDecision() {}

    /** @param program the one by which the notice is worded */
    static Decision decide(SwitchWebhookOff command, Optional<Webhook> webhook, String program) {
        return webhook.filter(Webhook::isOn)
                .map(on -> Decision.accept(
                        new WebhookEvent.WebhookSwitchedOff(
                                on.webhookId(), on.owner(), command.because(), command.at()),
                        notice(command, on.owner(), program)))
                .orElseGet(Decision::nothing);
    }

    private static NoticeReceived notice(SwitchWebhookOff command, WebhookOwner owner, String program) {
        var webhookId = command.webhookId().value();
        return new NoticeReceived(
                DerivedId.of("webhook-off", webhookId, command.at().toString()),
                NoticeKind.WEBHOOK_OFF.id(),
                program,
                new Subject("webhook", webhookId),
                owner.partnerId(),
                null,
                owner.agreementIds(),
                null,
                false,
                List.of(),
                Map.of("webhookId", webhookId, "offBecause", command.because().id()),
                command.at());
    }
}
