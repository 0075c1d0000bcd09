package dev.vouchsafe.voucher.reschedule;

import java.time.Instant;
import java.time.LocalDate;

/** A partner changes its plan, or names a consultant. A field that is null stays as it is and is not judged. */
record RescheduleReservation(String voucherId, String partnerId, LocalDate plannedFrom, LocalDate plannedTo, Integer plannedDays,
                             String consultantId, Instant at) {
}
