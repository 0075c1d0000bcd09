package dev.vouchsafe.eligibility;

import static dev.vouchsafe.contracts.access.Role.AUDITOR;
import static dev.vouchsafe.contracts.access.Role.OPERATOR;
import static dev.vouchsafe.contracts.access.Role.PARTNER_ADMIN;
import static dev.vouchsafe.contracts.access.Role.PARTNER_GLOBAL_ADMIN;
import static dev.vouchsafe.platform.http.access.AccessRule.allow;
import static dev.vouchsafe.platform.http.access.AccessRule.allowEveryone;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.eligibility.stream.EligibilityCatalogue;
import dev.vouchsafe.eligibility.stream.EligibilityTags;
import dev.vouchsafe.eligibility.stream.EligibilityTrail;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.imports.ImportedKinds;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.trail.TrailTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What eligibility-service tells the platform: its events, their streams, and who may use which route. */
@Configuration(proxyBeanMethods = false)
class EligibilityServiceConfiguration {

    private static final Role[] PARTNER = {PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN};
    private static final Role[] READING = {PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, OPERATOR, AUDITOR};

    @Bean
    EventCatalogue eventCatalogue() {
        return EligibilityCatalogue.catalogue();
    }

    @Bean
    ImportedKinds importedKinds() {
        return ImportedKinds.of(ServiceName.ELIGIBILITY);
    }

    @Bean
    EventTags eventTags() {
        return new EligibilityTags();
    }

    /** Whose partner it is, each use case asks itself. */
    @Bean
    TrailTable trailTable() {
        return EligibilityTrail.table();
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                allowEveryone(GET, "/api/partners").list(),
                allowEveryone(GET, "/api/partners/{partnerId}/profile"),
                allow(PUT, "/api/partners/{partnerId}/profile", PARTNER),
                allow(DELETE, "/api/partners/{partnerId}/profile", PARTNER).asking("region"),
                allow(GET, "/api/partners/{partnerId}", READING).asking("asOf"),
                allow(GET, "/api/partners/{partnerId}/eligibility", READING).asking("on", "asOf"),
                allow(GET, "/api/partners/{partnerId}/history", READING).asking("asOf"),
                allow(POST, "/api/partners/{partnerId}/agreement", PARTNER),
                allow(POST, "/api/partners/{partnerId}/enrolments", PARTNER));
    }
}
