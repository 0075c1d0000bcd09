package dev.vouchsafe.standalone.progress;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a person wants to know of a play at a glance.
 *
 * @param day the day in the program
 * @param done how many lines are done
 * @param total of how many
 * @param vouchers how many vouchers are in each state, in the order of a voucher's life
 * @param calls how many calls were refused, by code, most frequent first
 * @param assignments how many assignments were refused, by code, most frequent first
 * @param lastRefusal the last refused call and why; empty if there was none
 */
record Snapshot(
        LocalDate day,
        int done,
        int total,
        Map<String, Integer> vouchers,
        Map<String, Integer> calls,
        Map<String, Integer> assignments,
        String lastRefusal) {}
