package dev.vouchsafe.voucher.pool;

import java.time.Instant;
import java.time.LocalDate;

/** VLSC says that an agreement runs through this day and no longer. */
record EndAgreement(String agreementId, LocalDate endedOn, Instant at) {
}
