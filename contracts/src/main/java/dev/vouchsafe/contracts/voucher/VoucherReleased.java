package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reservation was given up; the voucher is assigned again.
 *
 * @param voucherId the voucher
 * @param partnerId who held it
 * @param by who released it
 * @param reason the reason, one of the list, or the operator's own words
 * @param text what was said beside the reason; null if nothing
 * @param releasedAt when
 */
public record VoucherReleased(
        VoucherId voucherId,
        PartnerId partnerId,
        String by,
        String reason,
        @Nullable String text,
        Instant releasedAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.released.v1";
}
