package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An operator gave a voucher more days to live.
 *
 * @param voucherId the voucher
 * @param days how many more
 * @param lastDay the last day of its own life from now on
 * @param reason why
 * @param at when
 */
public record VoucherExtended(VoucherId voucherId, int days, LocalDate lastDay, String reason, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.extended.v1";
}
