package dev.vouchsafe.notification;

import dev.vouchsafe.notification.stream.NotificationCatalogue;
import dev.vouchsafe.notification.stream.NotificationTags;
import dev.vouchsafe.notification.stream.NotificationTrail;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.trail.TrailTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What notification-service tells the platform: its events, their streams, and who may use which route. */
@Configuration(proxyBeanMethods = false)
class NotificationServiceConfiguration {

    @Bean
    EventCatalogue eventCatalogue() {
        return NotificationCatalogue.catalogue();
    }

    @Bean
    EventTags eventTags() {
        return new NotificationTags();
    }

    @Bean
    TrailTable trailTable() {
        return NotificationTrail.table();
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.of();
    }
}
