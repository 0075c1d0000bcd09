package dev.vouchsafe.notification.webhook.signing;

import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.platform.personal.MasterKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The secrets that deliveries are signed with. They are made of the service's master key whenever they are needed: no
 * database holds one.
 */
public record WebhookSecrets(MasterKey master) {

    private static final String USE = "signing of webhooks";

    /**
     * Those that sign now, the newest first: the one before signs too for a while.
     *
     * @param now by the real time
     */
    public List<String> signing(Webhook webhook, Instant now) {
        var secret = webhook.secret();
        var newest = of(webhook.webhookId(), secret.number());
        return secret.earlierUntil() == null || now.isAfter(secret.earlierUntil())
                ? List.of(newest)
                : List.of(newest, of(webhook.webhookId(), secret.number() - 1));
    }

    /**
     * A webhook's secret, as Standard Webhooks writes it: {@code whsec_} and its 32 bytes in Base64.
     *
     * @param number which of the webhook's, from 1
     */
    public String of(WebhookId webhookId, int number) {
        return "whsec_" + Base64.getEncoder().encodeToString(master.secretOf(USE, webhookId + " " + number));
    }
}
