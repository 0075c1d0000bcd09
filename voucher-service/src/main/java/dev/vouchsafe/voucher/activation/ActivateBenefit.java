package dev.vouchsafe.voucher.activation;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.voucher.domain.Customer;
import java.time.Instant;
import java.time.LocalDate;

/** VLSC says that a customer activated the benefit. */
record ActivateBenefit(
        AgreementId agreementId,
        String program,
        LocalDate activatedOn,
        Customer customer,
        LocalDate agreementEndsOn,
        Instant at) {}
