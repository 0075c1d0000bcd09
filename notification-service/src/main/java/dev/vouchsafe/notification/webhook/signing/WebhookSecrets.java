package dev.vouchsafe.notification.webhook.signing;

import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.platform.personal.MasterKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The secrets that deliveries are signed with. They are made of the service's master key whenever they are needed: no
 * database holds one.
 */
public record WebhookSecrets(MasterKey master) {

    private static final String USE = "signing of webhooks";

    /**
     * Those that sign now, the newest first: an earlier one signs too for a while.
     *
     * @param now by the real time
     */
    public List<String> signing(Webhook webhook, Instant now) {
        var secret = webhook.secret();
        var earlier = secret.earlier().stream()
                .filter(each -> !now.isAfter(each.until()))
                .map(Webhook.Secret.Earlier::number);
        return Stream.concat(Stream.of(secret.number()), earlier)
                .map(number -> of(webhook.webhookId(), number))
                .toList();
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
