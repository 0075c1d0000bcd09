package dev.vouchsafe.notification.webhook.delivery;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.notification.stream.WebhookStreams;
import dev.vouchsafe.notification.webhook.address.PublicAddresses;
import dev.vouchsafe.notification.webhook.address.WebhookSettings;
import dev.vouchsafe.notification.webhook.content.PublishedEvents;
import dev.vouchsafe.notification.webhook.content.VoucherHolders;
import dev.vouchsafe.notification.webhook.signing.WebhookSecrets;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(ToldEventHandlers.class)
class DeliveryConfiguration {

    /** Retries concern machines: they go by the real time, whatever the service's clock shows. */
    private static final InstantSource REAL_TIME = InstantSource.system();

    @Bean
    Deliveries webhookDeliveries(MongoDatabase database, WebhookSettings settings) {
        return new Deliveries(database, REAL_TIME, settings.timeout().multipliedBy(3));
    }

    @Bean
    FailingWebhooks failingWebhooks(MongoDatabase database, Deliveries deliveries) {
        return new FailingWebhooks(database, deliveries);
    }

    @Bean(destroyMethod = "close")
    Receivers webhookReceivers(PublicAddresses addresses, WebhookSettings settings) {
        return new Receivers(addresses, settings, REAL_TIME);
    }

    @Bean
    RegisteredWebhooks registeredWebhooks(LogReader log) {
        return new RegisteredWebhooks(log);
    }

    @Bean
    Outcomes deliveryOutcomes(Deliveries deliveries, ObjectProvider<DeliveryEngine> engine) {
        return Outcomes.of(deliveries, REAL_TIME, () -> engine.getObject().trigger());
    }

    @Bean
    DeliveryAttempts deliveryAttempts(
            Outcomes outcomes,
            FailingWebhooks failing,
            Receivers receivers,
            WebhookSecrets secrets,
            Commands commands,
            ServiceClock clock) {
        return new DeliveryAttempts(outcomes, failing, receivers, secrets, commands, REAL_TIME, clock);
    }

    @Bean
    DeliveryEngine deliveryEngine(
            Deliveries deliveries, DeliveryAttempts attempts, RegisteredWebhooks webhooks, WebhookSettings settings) {
        return new DeliveryEngine(deliveries, attempts, webhooks, settings);
    }

    @Bean
    EventIntake eventIntake(
            MongoDatabase database, RegisteredWebhooks webhooks, DeliveryEngine engine, Deliveries deliveries) {
        var events = new PublishedEvents(database, new VoucherHolders(database));
        return new EventIntake(events, webhooks, engine, deliveries);
    }

    @Bean
    DeliveryUpkeep deliveryUpkeep(Deliveries deliveries, FailingWebhooks failing, DeliveryEngine engine) {
        return new DeliveryUpkeep(deliveries, failing, engine);
    }

    @Bean
    DecisionHandler<SwitchWebhookOff> switchWebhookOff(Programs programs) {
        return DecisionHandler.of(
                SwitchWebhookOff.class,
                (command, states) -> SwitchingOffDecision.decide(
                        command,
                        states.of(WebhookStreams.webhook(command.webhookId())).state(),
                        programs.standard().id()));
    }
}
