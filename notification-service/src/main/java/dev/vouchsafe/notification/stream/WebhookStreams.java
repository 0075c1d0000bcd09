package dev.vouchsafe.notification.stream;

import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.platform.log.Fold;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** The states of webhooks, and the tags of their events. */
public final class WebhookStreams {

    private static final String WEBHOOK = "webhook";
    private static final Tag ALL = Tag.of("webhooks", "all");

    private static final Fold<Map<WebhookId, Webhook>> EVERY_ONE =
            new Fold<>(EventCriteria.havingTags(ALL), Map.of(), WebhookStreams::evolveAll);

    private WebhookStreams() {}

    static Set<Tag> tagsOf(WebhookEvent event) {
        return Set.of(Tag.of(WEBHOOK, event.webhookId().value()), ALL);
    }

    /** One webhook; empty before it was registered. */
    public static Fold<Optional<Webhook>> webhook(WebhookId webhookId) {
        return new Fold<>(
                        EventCriteria.havingTags(Tag.of(WEBHOOK, webhookId.value())),
                        Optional.<Webhook>empty(),
                        WebhookStreams::evolve)
                .stayingSmall();
    }

    private static Optional<Webhook> evolve(Optional<Webhook> before, Object event) {
        return Optional.ofNullable(Webhook.evolve(before.orElse(null), (WebhookEvent) event));
    }

    /** All webhooks, deleted ones left out, the oldest first. */
    public static Fold<Map<WebhookId, Webhook>> all() {
        return EVERY_ONE;
    }

    private static Map<WebhookId, Webhook> evolveAll(Map<WebhookId, Webhook> before, Object event) {
        var changed = (WebhookEvent) event;
        var all = new LinkedHashMap<>(before);
        all.compute(changed.webhookId(), (id, webhook) -> {
            var after = Webhook.evolve(webhook, changed);
            return after == null || after.deleted() ? null : after;
        });
        return Collections.unmodifiableMap(all);
    }
}
