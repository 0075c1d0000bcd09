package dev.vouchsafe.voucher.release;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.voucher.domain.ReleaseReason;
import dev.vouchsafe.voucher.domain.VoucherText;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why a reservation is given back. */
record ReleaseBody(String reason, @Nullable String text) {

    /** A partner's reason is one of the list, and {@code other} says what it stands for. */
    ReleaseReservation byPartner(VoucherId voucherId, PartnerId partnerId, Instant at) {
        var known = ReleaseReason.of(reason)
                .orElseThrow(() -> new Malformed(
                        "reason",
                        VoucherText.RELEASE_REASON.with(
                                "words",
                                Arrays.stream(ReleaseReason.values())
                                        .map(ReleaseReason::word)
                                        .toList())));
        if (known == ReleaseReason.OTHER && text == null) {
            throw new Malformed("text", VoucherText.TEXT_NEEDED);
        }
        return new ReleaseReservation(voucherId, partnerId, reason, text, at);
    }

    /** An operator's reason is its own words. */
    ReleaseReservation byOperator(VoucherId voucherId, Instant at) {
        return new ReleaseReservation(voucherId, null, reason, text, at);
    }
}
