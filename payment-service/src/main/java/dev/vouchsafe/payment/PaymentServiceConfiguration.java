package dev.vouchsafe.payment;

import static dev.vouchsafe.contracts.access.Role.AUDITOR;
import static dev.vouchsafe.contracts.access.Role.OPERATOR;
import static dev.vouchsafe.contracts.access.Role.PARTNER_ADMIN;
import static dev.vouchsafe.contracts.access.Role.PARTNER_GLOBAL_ADMIN;
import static dev.vouchsafe.contracts.access.Role.PAYMENTS_OFFICER;
import static dev.vouchsafe.platform.http.access.AccessRule.allow;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.payment.stream.PaymentCatalogue;
import dev.vouchsafe.payment.stream.PaymentTags;
import dev.vouchsafe.payment.stream.PaymentTrail;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.personal.SealingConfiguration;
import dev.vouchsafe.platform.trail.TrailTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What payment-service tells the platform: its events, their streams, and who may use which route. */
@Configuration(proxyBeanMethods = false)
@Import(SealingConfiguration.class)
class PaymentServiceConfiguration {

    private static final Role[] PARTNER = {PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN};
    private static final Role[] READING = {PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, PAYMENTS_OFFICER, OPERATOR, AUDITOR};

    @Bean
    EventCatalogue eventCatalogue() {
        return PaymentCatalogue.catalogue();
    }

    @Bean
    EventTags eventTags() {
        return new PaymentTags();
    }

    /** Whose registration or request it is, each use case asks itself. */
    @Bean
    TrailTable trailTable() {
        return PaymentTrail.table();
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                allow(PUT, "/api/payment-registrations/{partnerId}", PARTNER_GLOBAL_ADMIN),
                allow(GET, "/api/payment-registrations/{partnerId}", READING).asking("asOf"),
                allow(GET, "/api/payment-registrations/{partnerId}/history", READING)
                        .asking("asOf"),
                allow(GET, "/api/payment-windows", READING).list(),
                allow(GET, "/api/payment-requests", READING).list(),
                allow(GET, "/api/payment-requests/{requestId}", READING).asking("asOf"),
                allow(GET, "/api/payment-requests/{requestId}/checks", READING).asking("asOf"),
                allow(GET, "/api/payment-requests/{requestId}/history", READING).asking("asOf"),
                allow(PUT, "/api/payment-requests/{requestId}", PARTNER),
                allow(POST, "/api/payment-requests/{requestId}/submission", PARTNER),
                allow(POST, "/api/payment-requests/{requestId}/approval", PAYMENTS_OFFICER),
                allow(POST, "/api/payment-requests/{requestId}/rejection", PAYMENTS_OFFICER),
                allow(POST, "/api/payment-requests/{requestId}/payment", PAYMENTS_OFFICER));
    }
}
