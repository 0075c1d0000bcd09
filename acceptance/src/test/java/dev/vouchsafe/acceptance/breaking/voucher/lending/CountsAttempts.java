package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.platform.attempt.CountedAttempts;

/** Lends less to who was refused often. */
final class CountsAttempts {

    CountedAttempts counts;
}
