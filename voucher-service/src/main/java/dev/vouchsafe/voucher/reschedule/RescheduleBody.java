package dev.vouchsafe.voucher.reschedule;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.voucher.domain.VoucherText;
import java.time.Instant;
import java.time.LocalDate;

/** What changes in a plan; what is absent or null stays as it is. */
record RescheduleBody(LocalDate plannedFrom, LocalDate plannedTo, Integer plannedDays, ConsultantId consultantId) {

    RescheduleBody {
        if (plannedFrom != null && plannedTo != null && plannedFrom.isAfter(plannedTo)) {
            throw new Malformed("plannedTo", VoucherText.BEFORE.with("field", "plannedFrom"));
        }
    }

    RescheduleReservation command(VoucherId voucherId, PartnerId partnerId, Instant at) {
        return new RescheduleReservation(voucherId, partnerId, plannedFrom, plannedTo, plannedDays, consultantId, at);
    }
}
