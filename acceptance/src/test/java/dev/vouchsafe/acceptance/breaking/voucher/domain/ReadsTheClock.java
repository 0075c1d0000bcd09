package dev.vouchsafe.acceptance.breaking.voucher.domain;

import java.time.Instant;

/** A domain for which the same is not always the same. */
final class ReadsTheClock {

    Instant now() {
        return Instant.now();
    }
}
