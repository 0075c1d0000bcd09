package dev.vouchsafe.voucher.domain;

/**
 * What became of a closed voucher's days.
 *
 * @param days the voucher's level
 * @param returned true if they went back to the pool, false if they were forfeited
 * @param why one sentence for a person
 */
public record GivenBack(int days, boolean returned, String why) {}
