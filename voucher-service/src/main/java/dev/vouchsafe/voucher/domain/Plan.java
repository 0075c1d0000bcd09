package dev.vouchsafe.voucher.domain;

import java.time.LocalDate;

/**
 * When an engagement is to be done.
 *
 * @param from the planned first day
 * @param to the planned last day
 * @param days of work, at most the voucher's level
 */
public record Plan(LocalDate from, LocalDate to, int days) {}
