package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.WebhookId;

/** The rules about what there is, answered alone, each named after its code. */
public final class WebhookRules {

    private WebhookRules() {}

    /** A webhook that isn't there, or that the caller may not know of: both are answered alike. */
    @Rule("not-found")
    public static Violation notFound(WebhookId webhookId) {
        return Violation.of(Code.NOT_FOUND, WebhookText.NO_SUCH_WEBHOOK.with("webhookId", webhookId));
    }

    /** An owner has no more webhooks than the installation allows. */
    @Rule("wrong-state")
    public static Violation tooMany(int most) {
        return Violation.of(Code.WRONG_STATE, WebhookText.TOO_MANY.with("most", most))
                .with("most", most);
    }
}
