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
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.imports.ImportedKinds;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.personal.PersonalDataConfiguration;
import dev.vouchsafe.platform.trail.TrailTable;
import dev.vouchsafe.voucher.stream.StoredForms;
import dev.vouchsafe.voucher.stream.VoucherCatalogue;
import dev.vouchsafe.voucher.stream.VoucherTags;
import dev.vouchsafe.voucher.stream.VoucherTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JacksonModule;

/** What the platform has to know of voucher-service: its events, their streams, and who may use which route. */
@Configuration(proxyBeanMethods = false)
@Import(PersonalDataConfiguration.class)
class VoucherServiceConfiguration {

    private static final Role[] PARTNER = {PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN};
    private static final Role[] CUSTOMER_AND_STAFF = {CUSTOMER_ADMIN, OPERATOR, AUDITOR};
    private static final Role[] LISTING = {PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, CUSTOMER_ADMIN, OPERATOR, AUDITOR};
    /** A payments officer reads redeemed vouchers. */
    private static final Role[] READING = {
        PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, CUSTOMER_ADMIN, PAYMENTS_OFFICER, OPERATOR, AUDITOR
    };

    @Bean
    EventCatalogue eventCatalogue() {
        return VoucherCatalogue.catalogue();
    }

    @Bean
    JacksonModule storedForms() {
        return new StoredForms();
    }

    @Bean
    ImportedKinds importedKinds() {
        return ImportedKinds.of(ServiceName.VOUCHER);
    }

    @Bean
    EventTags eventTags() {
        return new VoucherTags();
    }

    @Bean
    TrailTable trailTable() {
        return VoucherTrail.table();
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                allow(GET, "/api/program", Role.values()).asking("program", "country", "asOf"),
                allow(GET, "/api/program/calendar", Role.values()).asking("program", "asOf"),
                allow(POST, "/api/program/amendments", OPERATOR),
                allow(GET, "/api/agreements", CUSTOMER_AND_STAFF).list(),
                allow(GET, "/api/agreements/{agreementId}", CUSTOMER_AND_STAFF).asking("program", "asOf"),
                allow(GET, "/api/agreements/{agreementId}/history", CUSTOMER_AND_STAFF)
                        .asking("asOf"),
                allow(GET, "/api/refusals", CUSTOMER_AND_STAFF).list(),
                allow(GET, "/api/vouchers", LISTING).list(),
                allow(GET, "/api/vouchers/{voucherId}", READING).asking("asOf"),
                allow(GET, "/api/vouchers/{voucherId}/checks", READING).asking("asOf"),
                allow(GET, "/api/vouchers/{voucherId}/history", READING).asking("asOf"),
                allow(POST, "/api/vouchers/{voucherId}/validation", PARTNER),
                allow(POST, "/api/vouchers/{voucherId}/reservation", PARTNER),
                allow(PATCH, "/api/vouchers/{voucherId}/reservation", PARTNER),
                allow(DELETE, "/api/vouchers/{voucherId}/reservation", PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN, OPERATOR),
                allow(GET, "/api/vouchers/{voucherId}/deliverables/{name}", READING)
                        .bytes(),
                allow(PUT, "/api/vouchers/{voucherId}/deliverables/{name}", PARTNER)
                        .asking("kind"),
                allow(PUT, "/api/vouchers/{voucherId}/completion-report", PARTNER),
                allow(POST, "/api/vouchers/{voucherId}/redemption", PARTNER),
                allow(POST, "/api/redemptions", PARTNER),
                allow(POST, "/api/vouchers/{voucherId}/withdrawal", CUSTOMER_ADMIN),
                allow(GET, "/api/vouchers/{voucherId}/contacts", CUSTOMER_AND_STAFF)
                        .asking("asOf"),
                allow(PUT, "/api/vouchers/{voucherId}/contacts", CUSTOMER_ADMIN),
                allow(POST, "/api/vouchers/{voucherId}/extension", OPERATOR));
    }
}
