package dev.vouchsafe.payment.told;

import dev.vouchsafe.payment.domain.Told;

/** Another service told something that payment's decisions rest on. */
record RecordTold(Told told) {}
