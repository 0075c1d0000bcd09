package dev.vouchsafe.acceptance.breaking.voucher.returning;

import dev.vouchsafe.acceptance.breaking.voucher.lending.OfLending;

/** The other half of the circle. */
public final class OfReturning {

    OfLending other;
}
