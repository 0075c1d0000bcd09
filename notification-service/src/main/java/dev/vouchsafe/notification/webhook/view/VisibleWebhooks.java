package dev.vouchsafe.notification.webhook.view;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.domain.WebhookOwner;
import dev.vouchsafe.notification.domain.WebhookRules;
import dev.vouchsafe.notification.domain.WebhookText;
import dev.vouchsafe.notification.stream.WebhookStreams;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds webhooks for callers. Who may not know of one is told that there is none. Blocks. */
@Component
public record VisibleWebhooks(LogReader log) {

    /**
     * The webhook as it stands.
     *
     * @throws Refusal {@code not-found} if there is none, or it is somebody else's
     */
    public Sourced<Webhook> find(Caller caller, WebhookId webhookId) {
        var found = log.stateOf(WebhookStreams.webhook(webhookId));
        return found.with(found.state()
                .filter(webhook -> !webhook.deleted() && isOf(caller, webhook.owner()))
                .orElseThrow(() -> new Refusal(WebhookRules.notFound(webhookId))));
    }

    /**
     * Only its owner changes it. One that was deleted has an owner still, so that a call can be repeated.
     *
     * @throws Refusal {@code not-found} if there never was one, or it is somebody else's
     */
    public void demandOwner(Caller caller, WebhookId webhookId) {
        var webhook = log.stateOf(WebhookStreams.webhook(webhookId)).state();
        if (webhook.filter(found -> isOf(caller, found.owner())).isEmpty()) {
            throw new Refusal(WebhookRules.notFound(webhookId));
        }
    }

    /** All that the caller may know of, the oldest first. */
    public List<Webhook> all(Caller caller) {
        return log.stateOf(WebhookStreams.all()).state().values().stream()
                .filter(webhook -> isOf(caller, webhook.owner()))
                .toList();
    }

    /**
     * Whom a webhook is for that the caller registers: its partner, else all of its agreements.
     *
     * @throws Refusal {@code forbidden} if its token names neither
     */
    public static WebhookOwner ownerFor(Caller caller) {
        var partner = caller.partnerId();
        if (partner != null && caller.actsFor(partner)) {
            return WebhookOwner.of(partner);
        }
        if (!caller.has(Role.CUSTOMER_ADMIN) || caller.agreementIds().isEmpty()) {
            throw new Refusal(Violation.of(Code.FORBIDDEN, WebhookText.NO_TENANT));
        }
        return WebhookOwner.of(caller.agreementIds().stream()
                .sorted(Comparator.comparing(AgreementId::value))
                .toList());
    }

    private static boolean isOf(Caller caller, WebhookOwner owner) {
        var partner = owner.partnerId();
        return partner != null
                ? caller.actsFor(partner)
                : owner.agreementIds().stream().allMatch(caller::administers);
    }
}
