package dev.vouchsafe.notification.webhook.registration;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.OffBecause;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.notification.domain.WebhookRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The decisions on a webhook that its owner asks for. What is so already changes nothing. */
final class RegistrationDecision {

    private RegistrationDecision() {}

    /**
     * @param all those that there are
     * @param most how many an owner may have
     */
    static Decision decide(RegisterWebhook command, Collection<Webhook> all, int most) {
        long own = all.stream()
                .filter(webhook -> webhook.owner().meets(command.owner()))
                .count();
        if (own >= most) {
            return Decision.refuse(WebhookRules.tooMany(most));
        }
        return Decision.accept(new WebhookEvent.WebhookRegistered(
                command.webhookId(),
                command.owner(),
                command.url(),
                command.types(),
                command.description(),
                command.at()));
    }

    static Decision decide(ChangeWebhook command, Optional<Webhook> webhook) {
        return ifThere(command.webhookId(), webhook, there -> {
            var events = new ArrayList<DomainEvent>();
            var changed = new WebhookEvent.WebhookChanged(
                    there.webhookId(),
                    there.owner(),
                    Objects.requireNonNullElse(command.url(), there.url()),
                    Objects.requireNonNullElse(command.types(), there.types()),
                    command.description() == null ? there.description() : orNone(command.description()),
                    command.at());
            if (!there.equals(Webhook.evolve(there, changed))) {
                events.add(changed);
            }
            if (Boolean.TRUE.equals(command.on()) && there.off() != null) {
                events.add(new WebhookEvent.WebhookSwitchedOn(there.webhookId(), there.owner(), command.at()));
            }
            if (Boolean.FALSE.equals(command.on()) && there.off() == null) {
                events.add(new WebhookEvent.WebhookSwitchedOff(
                        there.webhookId(), there.owner(), OffBecause.ASKED, command.at()));
            }
            return Decision.accept(events.toArray(DomainEvent[]::new));
        });
    }

    static Decision decide(RotateSecret command, Optional<Webhook> webhook) {
        return ifThere(
                command.webhookId(),
                webhook,
                there -> Decision.accept(new WebhookEvent.WebhookSecretRotated(
                        there.webhookId(),
                        there.owner(),
                        there.secret().number() + 1,
                        command.earlierSignsUntil(),
                        command.at())));
    }

    static Decision decide(DeleteWebhook command, Optional<Webhook> webhook) {
        return ifThere(
                command.webhookId(),
                webhook,
                there -> Decision.accept(
                        new WebhookEvent.WebhookDeleted(there.webhookId(), there.owner(), command.at())));
    }

    private static @Nullable String orNone(String description) {
        return description.isBlank() ? null : description;
    }

    private static Decision ifThere(
            WebhookId webhookId, Optional<Webhook> webhook, Function<Webhook, Decision> decision) {
        return webhook.filter(found -> !found.deleted())
                .map(decision)
                .orElseGet(() -> Decision.refuse(WebhookRules.notFound(webhookId)));
    }
}
