package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.OutsideMessages;
import dev.vouchsafe.voucher.ReservationBodies;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import java.util.List;
import java.util.Map;

/**
 * One agreement with 30 days and two vouchers: PS-1 of five days expires on 2021-05-31 and gives them back; PS-2 of
 * three is reserved, reported and redeemed. What pools hold goes on 2021-07-01.
 */
final class OneAgreement {

    private OneAgreement() {}

    static ServiceUnderTest told() {
        var service = new ServiceUnderTest(VoucherServiceApplication::application, "2020-12-02T09:00:00Z");
        var told = new Driven(service);
        told.told("e-1", "vlsc.benefit.activated.v1", OutsideMessages.benefit("V-1"));
        told.told("e-2", "vlsc.days.accrued.v1", OutsideMessages.days("V-1", 30, "2019-11-04"));
        told.told("e-3", "vlsc.voucher.assigned.v1", OutsideMessages.assigned("PS-1", "V-1", 5, "2020-12-02"));
        told.told("e-4", "vlsc.voucher.assigned.v1", OutsideMessages.assigned("PS-1", "V-1", 5, "2020-12-02"));
        told.told("e-5", "vlsc.voucher.assigned.v1", OutsideMessages.assigned("PS-3", "V-1", 7, "2020-12-02"));
        OutsideMessages.qualify(told, "P-1", "L-1");
        service.advanceTo("2021-03-15T09:00:00Z");
        told.told("e-6", "vlsc.voucher.assigned.v1", OutsideMessages.assigned("PS-2", "V-1", 3, "2021-03-15"));
        told.partner(
                "P-1",
                "POST",
                "/api/vouchers/PS-2/reservation",
                ReservationBodies.at("L-1", "2021-03-16", "2021-03-20", 3));
        service.advanceTo("2021-04-20T09:00:00Z");
        told.partner("P-1", "PUT", "/api/vouchers/PS-2/deliverables/plan.txt", "the plan");
        told.partner("P-1", "PUT", "/api/vouchers/PS-2/completion-report", report());
        told.partner("P-1", "POST", "/api/vouchers/PS-2/redemption", Map.of());
        service.advanceTo("2022-03-01T00:00:00Z");
        return service;
    }

    private static Map<String, Object> report() {
        return Map.of(
                "from", "2021-03-16",
                "to", "2021-03-20",
                "onSiteDays", 1,
                "offSiteDays", 1,
                "summary", "Done.",
                "nextSteps", "None.",
                "deliveredOn", "2021-03-20",
                "deliverables", List.of("plan.txt"),
                "consultantId", "K-1");
    }
}
