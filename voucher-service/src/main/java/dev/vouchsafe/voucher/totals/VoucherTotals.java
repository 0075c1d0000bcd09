package dev.vouchsafe.voucher.totals;

import dev.vouchsafe.contracts.ops.TotalFact;
import dev.vouchsafe.contracts.ops.TotalLine;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.totals.AskedTotals;
import dev.vouchsafe.platform.totals.TotalSums;
import dev.vouchsafe.platform.totals.TotalsSource;
import dev.vouchsafe.voucher.listing.CountedVoucher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of vouchers, counted from the rows of their list. */
@Component
record VoucherTotals(ReadModels models) implements TotalsSource {

    @Override
    public List<TotalLine> lines(AskedTotals asked) {
        var sums = new TotalSums();
        CountedVoucher.assignedBefore(asked.to(), models, voucher -> count(voucher, asked, sums));
        return sums.lines();
    }

    private static void count(CountedVoucher voucher, AskedTotals asked, TotalSums sums) {
        var day = voucher.assignedOn();
        if (asked.has(day)) {
            sums.add(key(voucher, asked, day, null), TotalFact.ASSIGNED, voucher.level(), null, null);
        }
        var closedOn = voucher.closedOn();
        if (closedOn == null || !asked.isPast(closedOn)) {
            var until = voucher.lastDay();
            sums.add(key(voucher, asked, until, voucher.partnerId()), TotalFact.USABLE, voucher.level(), null, until);
        } else if (asked.has(closedOn)) {
            var fact = TotalFact.ofId(voucher.status());
            var partner = fact == TotalFact.WITHDRAWN ? null : voucher.partnerId();
            sums.add(key(voucher, asked, closedOn, partner), fact, voucher.level(), null, null);
        }
    }

    private static @Nullable String key(
            CountedVoucher voucher, AskedTotals asked, String day, @Nullable String partner) {
        return asked.key(day, voucher.offering(), voucher.country(), partner);
    }
}
