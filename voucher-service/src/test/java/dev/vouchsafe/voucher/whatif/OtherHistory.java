package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.OutsideMessages;
import dev.vouchsafe.voucher.ReservationBodies;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import java.util.List;
import java.util.Map;

/**
 * V-1: days of March are refused, so PS-1 of one administrator is refused too; days of January come later, and PS-1 of
 * another administrator stands and is reserved with that one's address. V-2: PS-2 is refused for the same reason. V-3:
 * PS-3 lives for 180 days, and an amendment and an extension make that 220. V-4: the customer names another
 * administrator for PS-4, and it is reserved with that one's address.
 */
final class OtherHistory {

    private static final String MARCH = "2021-03-01";
    private static final String TODAY = "2021-03-02";
    private static final String JANUARY = "2021-01-15";

    private OtherHistory() {}

    static ServiceUnderTest told() {
        var service = new ServiceUnderTest(VoucherServiceApplication::application, "2021-03-02T09:00:00Z");
        var told = new Driven(service);
        for (var agreement : List.of("V-1", "V-2", "V-3", "V-4")) {
            told.told("b-" + agreement, "vlsc.benefit.activated.v1", OutsideMessages.benefit(agreement));
            told.told("d-" + agreement, "vlsc.days.accrued.v1", OutsideMessages.days(agreement, 10, MARCH));
        }
        told.told(
                "a-1",
                "vlsc.voucher.assigned.v1",
                OutsideMessages.assigned("PS-1", "V-1", 3, TODAY, "first@contoso.example"));
        told.told(
                "a-2",
                "vlsc.voucher.assigned.v1",
                OutsideMessages.assigned("PS-2", "V-2", 3, TODAY, "benefits@contoso.example"));
        told.told("d-4", "vlsc.days.accrued.v1", OutsideMessages.days("V-1", 10, JANUARY));
        told.told("d-5", "vlsc.days.accrued.v1", OutsideMessages.days("V-3", 10, JANUARY));
        told.told(
                "a-3",
                "vlsc.voucher.assigned.v1",
                OutsideMessages.assigned("PS-1", "V-1", 3, TODAY, "benefits@contoso.example"));
        told.told(
                "a-4",
                "vlsc.voucher.assigned.v1",
                OutsideMessages.assigned("PS-3", "V-3", 3, TODAY, "benefits@contoso.example"));
        told.told("d-6", "vlsc.days.accrued.v1", OutsideMessages.days("V-4", 10, JANUARY));
        told.told(
                "a-5",
                "vlsc.voucher.assigned.v1",
                OutsideMessages.assigned("PS-4", "V-4", 3, TODAY, "first@contoso.example"));
        told.customer(
                List.of("V-4"),
                "PUT",
                "/api/vouchers/PS-4/contacts",
                Map.of(
                        "projectManager",
                        Map.of("name", "Quinn", "email", "qn@contoso.example"),
                        "voucherAdmin",
                        Map.of("email", "benefits@contoso.example")));
        OutsideMessages.qualify(told, "P-1", "L-1");
        OutsideMessages.qualify(told, "P-4", "L-4");
        told.partner(
                "P-4",
                "POST",
                "/api/vouchers/PS-4/reservation",
                ReservationBodies.at("L-4", "2021-03-03", "2021-03-05", 3));
        told.partner(
                "P-1",
                "POST",
                "/api/vouchers/PS-1/reservation",
                ReservationBodies.at("L-1", "2021-03-03", "2021-03-05", 3));
        service.advanceTo("2021-06-01T09:00:00Z");
        told.operator(
                "POST",
                "/api/program/amendments",
                Map.of("name", "spring", "createdBefore", "2021-04-01", "extendDays", 30, "reason", "a strike"));
        told.operator("POST", "/api/vouchers/PS-3/extension", Map.of("days", 10, "reason", "illness"));
        service.advanceTo("2022-03-01T00:00:00Z");
        return service;
    }
}
