package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.platform.whatif.Limited;
import dev.vouchsafe.platform.whatif.RefusedInput;
import dev.vouchsafe.voucher.whatif.Difference.OfPool;
import dev.vouchsafe.voucher.whatif.Difference.OfVoucher;
import dev.vouchsafe.voucher.whatif.Difference.PoolShown;
import java.time.Instant;
import java.util.Map;

/**
 * What voucher-service says of a what-if. Payment-service adds its own.
 *
 * @param programVersion of the definition that is in force
 * @param millis how long it took
 */
record WhatIfAnswer(
        Instant asOf,
        String programVersion,
        Map<String, Object> changes,
        Counts played,
        long millis,
        Totals totals,
        Limited.Shown<OfVoucher> vouchers,
        Limited.Shown<OfPool> pools,
        Limited.Shown<RefusedInput> nowRefused) {

    /** The same, with what is known last. */
    WhatIfAnswer with(long millis, Limited.Shown<OfVoucher> vouchers, Limited.Shown<RefusedInput> nowRefused) {
        return new WhatIfAnswer(asOf, programVersion, changes, played, millis, totals, vouchers, pools, nowRefused);
    }

    /** How many inputs were played, and how many deadlines fell between them. */
    record Counts(int messages, int calls, int deadlines) {}

    record Totals(Sides<Map<String, Integer>> vouchers, Sides<PoolShown> pools) {}

    record Sides<T>(T before, T after) {}
}
