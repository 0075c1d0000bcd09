package dev.vouchsafe.voucher.reservation;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.voucher.domain.Plan;
import dev.vouchsafe.voucher.domain.VoucherText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of a reservation. */
record ReservationBody(
        String adminEmail,
        LocationId locationId,
        EngagementId engagement,
        String deliveryCountry,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        int plannedDays,
        @Nullable ConsultantId consultantId,
        String termsVersion,
        @Nullable String repeatReason) {

    ReservationBody {
        if (plannedFrom.isAfter(plannedTo)) {
            throw new Malformed("plannedTo", VoucherText.BEFORE.with("field", "plannedFrom"));
        }
    }

    ReserveVoucher command(VoucherId voucherId, PartnerId partnerId, IncomingPersonal<String> admin, Instant at) {
        return new ReserveVoucher(
                voucherId,
                partnerId,
                admin,
                locationId,
                engagement,
                deliveryCountry,
                new Plan(plannedFrom, plannedTo, plannedDays, consultantId),
                termsVersion,
                repeatReason,
                at);
    }
}
