package dev.vouchsafe.voucher;

import static dev.vouchsafe.contracts.access.Role.AUDITOR;
import static dev.vouchsafe.contracts.access.Role.CUSTOMER_ADMIN;
import static dev.vouchsafe.contracts.access.Role.OPERATOR;
import static dev.vouchsafe.contracts.access.Role.PARTNER_ADMIN;
import static dev.vouchsafe.contracts.access.Role.PARTNER_GLOBAL_ADMIN;
import static dev.vouchsafe.contracts.access.Role.PAYMENTS_OFFICER;
import static dev.vouchsafe.platform.http.access.AccessRule.allow;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.personal.PersonalDataConfiguration;
import dev.vouchsafe.voucher.stream.VoucherCatalogue;
import dev.vouchsafe.voucher.stream.VoucherTags;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What voucher-service tells the platform: its events, their streams, and who may use which route. */
@Configuration(proxyBeanMethods = false)
@Import(PersonalDataConfiguration.class)
class VoucherServiceConfiguration {

    @Bean
    EventCatalogue eventCatalogue() {
        return VoucherCatalogue.catalogue();
    }

    @Bean
    EventTags factTags() {
        return new VoucherTags();
    }

    @Bean
    AccessRules voucherAccess() {
        return AccessRules.of(
                allow(GET, "/api/program", Role.values()).asking("program", "asOf"),
                allow(GET, "/api/program/calendar", Role.values()).asking("program", "asOf"),
                allow(POST, "/api/program/amendments", OPERATOR),
                allow(GET, "/api/agreements", CUSTOMER_ADMIN, OPERATOR, AUDITOR).list(),
                allow(GET, "/api/agreements/{agreementId}", CUSTOMER_ADMIN, OPERATOR, AUDITOR)
                        .asking("program", "asOf"),
                allow(GET, "/api/agreements/{agreementId}/history", CUSTOMER_ADMIN, OPERATOR, AUDITOR)
                        .asking("asOf"),
                allow(GET, "/api/refusals", CUSTOMER_ADMIN, OPERATOR, AUDITOR).list(),
                allow(GET, "/api/vouchers", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, CUSTOMER_ADMIN, OPERATOR, AUDITOR)
                        .list(),
                allow(
                                GET,
                                "/api/vouchers/{voucherId}",
                                PARTNER_ADMIN,
                                PARTNER_GLOBAL_ADMIN,
                                CUSTOMER_ADMIN,
                                PAYMENTS_OFFICER,
                                OPERATOR,
                                AUDITOR)
                        .asking("asOf"),
                allow(
                                GET,
                                "/api/vouchers/{voucherId}/checks",
                                PARTNER_ADMIN,
                                PARTNER_GLOBAL_ADMIN,
                                CUSTOMER_ADMIN,
                                PAYMENTS_OFFICER,
                                OPERATOR,
                                AUDITOR)
                        .asking("asOf"),
                allow(
                                GET,
                                "/api/vouchers/{voucherId}/history",
                                PARTNER_ADMIN,
                                PARTNER_GLOBAL_ADMIN,
                                CUSTOMER_ADMIN,
                                PAYMENTS_OFFICER,
                                OPERATOR,
                                AUDITOR)
                        .asking("asOf"),
                allow(POST, "/api/vouchers/{voucherId}/validation", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN),
                allow(POST, "/api/vouchers/{voucherId}/reservation", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN),
                allow(PATCH, "/api/vouchers/{voucherId}/reservation", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN),
                allow(DELETE, "/api/vouchers/{voucherId}/reservation", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, OPERATOR),
                allow(
                                GET,
                                "/api/vouchers/{voucherId}/deliverables/{name}",
                                PARTNER_ADMIN,
                                PARTNER_GLOBAL_ADMIN,
                                CUSTOMER_ADMIN,
                                PAYMENTS_OFFICER,
                                OPERATOR,
                                AUDITOR)
                        .bytes(),
                allow(PUT, "/api/vouchers/{voucherId}/deliverables/{name}", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN)
                        .asking("kind"),
                allow(PUT, "/api/vouchers/{voucherId}/completion-report", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN),
                allow(POST, "/api/vouchers/{voucherId}/redemption", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN),
                allow(POST, "/api/redemptions", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN),
                allow(POST, "/api/vouchers/{voucherId}/withdrawal", CUSTOMER_ADMIN),
                allow(POST, "/api/vouchers/{voucherId}/extension", OPERATOR));
    }
}
