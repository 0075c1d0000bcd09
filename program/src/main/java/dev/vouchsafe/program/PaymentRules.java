package dev.vouchsafe.program;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a program pays, and what it asks for before it does.
 *
 * @param approverPays whether who approved a payment request may also pay it
 * @param maxTaxShare the most that the tax of a request may be, as a share of its amounts; empty if there is no bound
 */
public record PaymentRules(RateCard rates, boolean approverPays, Optional<BigDecimal> maxTaxShare) {}
