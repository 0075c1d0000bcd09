package dev.vouchsafe.voucher.release;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reservation is given back.
 *
 * @param partnerId who gives it back; null if the operator does
 * @param reason a partner's is one of {@link ReleaseReason}; an operator's is free text
 * @param text what {@code other} stands for; null unless given
 */
record ReleaseReservation(
        VoucherId voucherId,
        @Nullable PartnerId partnerId,
        String reason,
        @Nullable String text,
        Instant at) {

    boolean byOperator() {
        return partnerId == null;
    }
}
