package dev.vouchsafe.voucher;

import dev.vouchsafe.platform.testing.Driven;
import java.util.Map;

/** What VLSC and eligibility-service publish, for vouchers of SharePoint. Days are in ISO form. */
public final class OutsideMessages {

    private static final String PROGRAM = "planning-services";

    private OutsideMessages() {}

    /** Of {@code vlsc.benefit.activated.v1}: the agreement has benefits until the end of October 2022. */
    public static Map<String, Object> benefit(String agreement) {
        return benefit(agreement, "2022-10-31");
    }

    public static Map<String, Object> benefit(String agreement, String endsOn) {
        return Map.of(
                "agreementId",
                agreement,
                "program",
                PROGRAM,
                "activatedOn",
                "2019-11-04",
                "agreementEndsOn",
                endsOn,
                "customer",
                Map.of("customerId", "C-" + agreement, "legalEntity", "Contoso", "country", "GB"));
    }

    /** Of {@code vlsc.days.accrued.v1} and {@code vlsc.days.converted.v1}. */
    public static Map<String, Object> days(String agreement, int days, String accruedOn) {
        return Map.of("agreementId", agreement, "program", PROGRAM, "days", days, "accruedOn", accruedOn);
    }

    /** Of {@code vlsc.voucher.assigned.v1}. */
    public static Map<String, Object> assigned(String voucher, String agreement, int level, String on) {
        return assigned(voucher, agreement, level, on, "benefits@contoso.example");
    }

    public static Map<String, Object> assigned(
            String voucher, String agreement, int level, String on, String administrator) {
        return Map.of(
                "voucherId",
                voucher,
                "agreementId",
                agreement,
                "program",
                PROGRAM,
                "offering",
                "SDPS",
                "level",
                level,
                "assignedOn",
                on,
                "projectManager",
                Map.of("name", "Pat", "email", "pm@contoso.example"),
                "voucherAdmin",
                Map.of("email", administrator));
    }

    /** What makes a partner one that may reserve. Its consultant is K-1. */
    public static void qualify(Driven service, String partner, String location) {
        service.told("location-" + partner, "eligibility.location-registered.v1", location(partner, location));
        service.told("competency-" + partner, "eligibility.competency-attained.v1", competency(partner));
        service.told("exam-" + partner, "eligibility.exam-passed.v1", exam(partner));
        service.told("enrolled-" + partner, "eligibility.offering-enrolled.v1", enrolled(partner));
    }

    public static Map<String, Object> location(String partner, String location) {
        return Map.of("partnerId", partner, "locationId", location, "country", "GB", "city", "Leeds");
    }

    public static Map<String, Object> competency(String partner) {
        return Map.of(
                "partnerId",
                partner,
                "competency",
                "collaboration-content",
                "level",
                "silver",
                "validFrom",
                "2019-07-01",
                "validThrough",
                "2022-06-30");
    }

    public static Map<String, Object> exam(String partner) {
        return Map.of(
                "partnerId",
                partner,
                "consultantId",
                "K-1",
                "name",
                "Kim",
                "exam",
                "70-339",
                "validFrom",
                "2019-05-02",
                "validThrough",
                "2022-12-31");
    }

    public static Map<String, Object> enrolled(String partner) {
        return Map.of(
                "partnerId",
                partner,
                "program",
                PROGRAM,
                "offering",
                "SDPS",
                "enrolledBy",
                "ana",
                "enrolledAt",
                "2019-11-06T12:00:00Z");
    }
}
