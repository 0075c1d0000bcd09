package dev.vouchsafe.voucher.standing;

import dev.vouchsafe.voucher.domain.StandingEvent;

/** Records what eligibility-service published of a partner. */
record RecordStanding(StandingEvent event) {}
