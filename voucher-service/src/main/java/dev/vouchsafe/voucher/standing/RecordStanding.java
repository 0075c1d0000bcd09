package dev.vouchsafe.voucher.standing;

import dev.vouchsafe.voucher.domain.StandingEvent;

/** Keeps what eligibility-service told of a partner. */
record RecordStanding(StandingEvent told) {}
