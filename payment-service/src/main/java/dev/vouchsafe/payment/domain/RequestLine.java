package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One voucher in a payment request, priced when the request was drafted.
 *
 * @param amount by the rate card for its delivery country, level and redemption day
 * @param lastDay the last day to submit a request with it
 * @param closesAt the first instant that no longer belongs to that day
 */
public record RequestLine(
        VoucherId voucherId, Money amount, LocalDate redeemedOn, LocalDate lastDay, Instant closesAt) {}
