package dev.vouchsafe.eligibility.access;

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

import dev.vouchsafe.platform.http.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which role may use which route of this service; whose partner it is, each use case asks {@link Ownership}. */
@Configuration(proxyBeanMethods = false)
class RouteTable {

    @Bean
    AccessRules partnerAccess() {
        return AccessRules.of(
                allowEveryone(GET, "/api/partners").list(),
                allowEveryone(GET, "/api/partners/{partnerId}/profile"),
                allow(PUT, "/api/partners/{partnerId}/profile", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN),
                allow(DELETE, "/api/partners/{partnerId}/profile", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN)
                        .asking("region"),
                allow(GET, "/api/partners/{partnerId}", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, OPERATOR, AUDITOR)
                        .asking("asOf"),
                allow(
                                GET,
                                "/api/partners/{partnerId}/eligibility",
                                PARTNER_ADMIN,
                                PARTNER_GLOBAL_ADMIN,
                                OPERATOR,
                                AUDITOR)
                        .asking("on", "asOf"),
                allow(GET, "/api/partners/{partnerId}/history", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, OPERATOR, AUDITOR)
                        .asking("asOf"),
                allow(POST, "/api/partners/{partnerId}/agreement", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN),
                allow(POST, "/api/partners/{partnerId}/enrolments", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN));
    }
}
