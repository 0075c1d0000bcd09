package dev.vouchsafe.notification.webhook;

import static dev.vouchsafe.contracts.access.Role.CUSTOMER_ADMIN;
import static dev.vouchsafe.contracts.access.Role.PARTNER_ADMIN;
import static dev.vouchsafe.contracts.access.Role.PARTNER_GLOBAL_ADMIN;
import static dev.vouchsafe.platform.http.access.AccessRule.allow;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.notification.webhook.address.HostAddresses;
import dev.vouchsafe.notification.webhook.address.PublicAddresses;
import dev.vouchsafe.notification.webhook.address.WebhookSettings;
import dev.vouchsafe.notification.webhook.signing.WebhookSecrets;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.personal.MasterKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all of webhooks stands on: who may use the routes, where webhooks may point to, and their secrets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final Role[] OWNERS = {PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, CUSTOMER_ADMIN};

    @Bean
    AccessRules webhookAccess() {
        return AccessRules.of(
                allow(POST, "/api/webhooks", OWNERS),
                allow(GET, "/api/webhooks", OWNERS).asking("page", "size").alsoCsv(),
                allow(GET, "/api/webhooks/{webhookId}", OWNERS),
                allow(PATCH, "/api/webhooks/{webhookId}", OWNERS),
                allow(DELETE, "/api/webhooks/{webhookId}", OWNERS),
                allow(POST, "/api/webhooks/{webhookId}/secret", OWNERS),
                allow(POST, "/api/webhooks/{webhookId}/test", OWNERS),
                allow(POST, "/api/webhooks/{webhookId}/replay", OWNERS),
                allow(GET, "/api/webhooks/{webhookId}/deliveries", OWNERS)
                        .asking("page", "size", "state")
                        .alsoCsv(),
                allow(POST, "/api/webhooks/{webhookId}/deliveries/{deliveryId}/retry", OWNERS));
    }

    @Bean
    HostAddresses hostAddresses() {
        return HostAddresses.system();
    }

    @Bean
    PublicAddresses publicAddresses(HostAddresses hosts, WebhookSettings settings) {
        return new PublicAddresses(hosts, settings.loopback());
    }

    @Bean
    WebhookSecrets webhookSecrets(MasterKey master) {
        return new WebhookSecrets(master);
    }
}
