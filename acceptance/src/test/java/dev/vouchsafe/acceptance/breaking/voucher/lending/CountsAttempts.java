package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.platform.attempt.AttemptCounts;

/** Lends less to who was refused often. */
final class CountsAttempts {

    AttemptCounts counts;
}
