package dev.vouchsafe.notification.webhook.signing;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Signs what is sent, as Standard Webhooks 1.0 says. */
public final class Signature {

    private Signature() {}

    /**
     * The header {@code webhook-signature}: a signature by each secret, with a blank between them.
     *
     * @param id the header {@code webhook-id}
     * @param at the header {@code webhook-timestamp}, in whole seconds
     * @param secrets the newest first
     */
    public static String of(String id, Instant at, String body, List<String> secrets) {
        return secrets.stream().map(secret -> signed(id, at, body, secret)).collect(Collectors.joining(" "));
    }

    private static String signed(String id, Instant at, String body, String secret) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (WebhookSigningException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
