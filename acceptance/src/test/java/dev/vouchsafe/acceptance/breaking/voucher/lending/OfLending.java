package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.acceptance.breaking.voucher.returning.OfReturning;

/** One half of a circle. */
public final class OfLending {

    OfReturning other;
}
