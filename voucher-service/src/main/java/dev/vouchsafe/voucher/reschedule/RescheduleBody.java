package dev.vouchsafe.voucher.reschedule;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Malformed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What changes in a plan; what is absent or null stays as it is. */
record RescheduleBody(
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        @Nullable Integer plannedDays,
        @Nullable ConsultantId consultantId) {

    RescheduleBody {
        if (plannedFrom != null && plannedTo != null && plannedFrom.isAfter(plannedTo)) {
            throw new Malformed("plannedTo", "is before plannedFrom.");
        }
    }

    RescheduleReservation command(VoucherId voucherId, PartnerId partnerId, Instant at) {
        return new RescheduleReservation(voucherId, partnerId, plannedFrom, plannedTo, plannedDays, consultantId, at);
    }
}
