package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.personal.Print;

/** Prints of the people that an assignment named which made no voucher: enough to decide it again. */
public record ContactPrints(Print projectManager, Print adminEmail) {}
