package dev.vouchsafe.voucher.agreementend;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.Instant;
import java.time.LocalDate;

/** VLSC says that an agreement runs through this day and no longer. */
record EndAgreement(AgreementId agreementId, LocalDate endedOn, Instant at) {}
