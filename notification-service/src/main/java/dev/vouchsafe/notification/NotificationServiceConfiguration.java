package dev.vouchsafe.notification;

import static dev.vouchsafe.contracts.access.Role.AUDITOR;
import static dev.vouchsafe.contracts.access.Role.CUSTOMER_ADMIN;
import static dev.vouchsafe.contracts.access.Role.OPERATOR;
import static dev.vouchsafe.contracts.access.Role.PARTNER_ADMIN;
import static dev.vouchsafe.contracts.access.Role.PARTNER_GLOBAL_ADMIN;
import static dev.vouchsafe.contracts.access.Role.PAYMENTS_OFFICER;
import static dev.vouchsafe.platform.http.access.AccessRule.allow;
import static dev.vouchsafe.platform.http.access.AccessRule.allowEveryone;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dev.vouchsafe.contracts.access.Role;
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

    private static final Role[] PARTNER = {PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN};
    private static final Role[] BOUNCES = {PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, CUSTOMER_ADMIN, OPERATOR, AUDITOR};
    private static final Role[] READING = {PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, CUSTOMER_ADMIN, PAYMENTS_OFFICER};

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
        return AccessRules.of(
                allow(GET, "/api/notices", READING).list(),
                allow(PUT, "/api/notices/{noticeId}/read", READING),
                allow(GET, "/api/notices/bounces", BOUNCES).list(),
                allow(GET, "/api/partners/{partnerId}/contacts", PARTNER),
                allow(PUT, "/api/partners/{partnerId}/contacts", PARTNER),
                allowEveryone(GET, "/api/mailbox").asking("page", "size").alsoCsv(),
                allowEveryone(GET, "/api/mailbox/{mailId}"));
    }
}
