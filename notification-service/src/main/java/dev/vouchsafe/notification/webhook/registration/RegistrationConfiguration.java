package dev.vouchsafe.notification.webhook.registration;

import dev.vouchsafe.notification.stream.WebhookStreams;
import dev.vouchsafe.notification.webhook.address.WebhookSettings;
import dev.vouchsafe.platform.decision.DecisionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

    @Bean
    DecisionHandler<RegisterWebhook> registerWebhook(WebhookSettings settings) {
        return DecisionHandler.of(
                RegisterWebhook.class,
                (command, states) -> RegistrationDecision.decide(
                        command, states.of(WebhookStreams.all()).state().values(), settings.mostOfOne()));
    }

    @Bean
    DecisionHandler<ChangeWebhook> changeWebhook() {
        return DecisionHandler.of(
                ChangeWebhook.class,
                (command, states) -> RegistrationDecision.decide(
                        command,
                        states.of(WebhookStreams.webhook(command.webhookId())).state()));
    }

    @Bean
    DecisionHandler<RotateSecret> rotateSecret() {
        return DecisionHandler.of(
                RotateSecret.class,
                (command, states) -> RegistrationDecision.decide(
                        command,
                        states.of(WebhookStreams.webhook(command.webhookId())).state()));
    }

    @Bean
    DecisionHandler<DeleteWebhook> deleteWebhook() {
        return DecisionHandler.of(
                DeleteWebhook.class,
                (command, states) -> RegistrationDecision.decide(
                        command,
                        states.of(WebhookStreams.webhook(command.webhookId())).state()));
    }
}
