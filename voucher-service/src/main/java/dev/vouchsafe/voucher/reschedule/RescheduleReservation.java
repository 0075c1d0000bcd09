package dev.vouchsafe.voucher.reschedule;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A partner changes its plan, or names a consultant. A field that is null stays as it is and is not judged. */
record RescheduleReservation(
        VoucherId voucherId,
        PartnerId partnerId,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        Integer plannedDays,
        @Nullable ConsultantId consultantId,
        Instant at) {}
