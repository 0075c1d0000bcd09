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
import java.time.InstantSource;
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
    DeliveryAttempts deliveryAttempts(
            Deliveries deliveries,
            FailingWebhooks failing,
            Receivers receivers,
            WebhookSecrets secrets,
            Commands commands,
            ServiceClock clock) {
        return new DeliveryAttempts(deliveries, failing, receivers, secrets, commands, REAL_TIME, clock);
    }

    @Bean
    DeliveryEngine deliveryEngine(
            Deliveries deliveries, DeliveryAttempts attempts, LogReader log, WebhookSettings settings) {
        return new DeliveryEngine(deliveries, attempts, log, settings);
    }

    @Bean
    EventIntake eventIntake(MongoDatabase database, LogReader log, DeliveryEngine engine, Deliveries deliveries) {
        return new EventIntake(new PublishedEvents(database, new VoucherHolders(database)), log, engine, deliveries);
    }

    @Bean
    DeliveryUpkeep deliveryUpkeep(Deliveries deliveries, FailingWebhooks failing, DeliveryEngine engine) {
        return new DeliveryUpkeep(deliveries, failing, engine);
    }

    @Bean
    DecisionHandler<SwitchWebhookOff> switchWebhookOff() {
        return DecisionHandler.of(
                SwitchWebhookOff.class,
                (command, states) -> SwitchingOffDecision.decide(
                        command,
                        states.of(WebhookStreams.webhook(command.webhookId())).state()));
    }
}
