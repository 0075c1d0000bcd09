package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.stream.WebhookStreams;
import dev.vouchsafe.notification.webhook.content.Published;
import dev.vouchsafe.platform.log.LogReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The webhooks as they stand, kept in memory: whoever asks reads from the log only what has changed since. */
final class RegisteredWebhooks {

    private final LogReader log;
    private volatile Registered latest = Registered.of(Map.of());

    RegisteredWebhooks(LogReader log) {
        this.log = log;
    }

    /** All of them. One that was registered before this is asked is among them. */
    Registered now() {
        var all = log.stateOf(WebhookStreams.all()).state();
        var known = latest;
        if (known.all() == all) {
            return known;
        }
        var changed = Registered.of(all);
        latest = changed;
        return changed;
    }

    /**
     * The webhooks at one moment.
     *
     * @param all deleted ones left out, the oldest first
     * @param byPartner those of each partner, by its id
     * @param byAgreement those of the customers of each agreement, by its id
     */
    record Registered(
            Map<WebhookId, Webhook> all, Map<String, List<Webhook>> byPartner, Map<String, List<Webhook>> byAgreement) {

        static Registered of(Map<WebhookId, Webhook> all) {
            var byPartner = new HashMap<String, List<Webhook>>();
            var byAgreement = new HashMap<String, List<Webhook>>();
            for (var webhook : all.values()) {
                var partner = webhook.owner().partnerId();
                if (partner != null) {
                    put(byPartner, partner.value(), webhook);
                }
                webhook.owner().agreementIds().forEach(agreement -> put(byAgreement, agreement.value(), webhook));
            }
            return new Registered(all, byPartner, byAgreement);
        }

        private static void put(Map<String, List<Webhook>> owned, String owner, Webhook webhook) {
            owned.computeIfAbsent(owner, none -> new ArrayList<>()).add(webhook);
        }

        Optional<Webhook> find(WebhookId webhookId) {
            return Optional.ofNullable(all.get(webhookId));
        }

        /** Those that are told of an event. */
        List<Webhook> toldOf(Published event) {
            return Stream.concat(of(byPartner, event.partner()), of(byAgreement, event.agreement()))
                    .filter(webhook -> webhook.isOn() && webhook.asksFor(event.type()))
                    .toList();
        }

        private static Stream<Webhook> of(Map<String, List<Webhook>> owned, @Nullable String owner) {
            return owner == null ? Stream.of() : owned.getOrDefault(owner, List.of()).stream();
        }
    }
}
