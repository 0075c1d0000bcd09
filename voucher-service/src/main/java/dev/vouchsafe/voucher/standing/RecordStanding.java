package dev.vouchsafe.voucher.standing;

import dev.vouchsafe.voucher.domain.StandingTold;

/** Keeps what eligibility-service told of a partner. */
record RecordStanding(StandingTold told) {}
