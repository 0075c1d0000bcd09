package dev.vouchsafe.voucher.reservation;

import dev.vouchsafe.contracts.personal.Told;
import dev.vouchsafe.platform.http.Malformed;
import java.time.Instant;
import java.time.LocalDate;

/** The body of a reservation. */
record ReservationBody(String adminEmail, String locationId, String engagement, String deliveryCountry, LocalDate plannedFrom,
                       LocalDate plannedTo, int plannedDays, String consultantId, String termsVersion, String repeatReason) {

    ReservationBody {
        if (plannedFrom.isAfter(plannedTo)) {
            throw new Malformed("plannedTo", "is before plannedFrom.");
        }
    }

    ReserveVoucher command(String voucherId, String partnerId, Told<String> admin, Instant now) {
        return new ReserveVoucher(voucherId, partnerId, admin, locationId, engagement, deliveryCountry, plannedFrom, plannedTo,
                plannedDays, consultantId, termsVersion, repeatReason, now);
    }
}
