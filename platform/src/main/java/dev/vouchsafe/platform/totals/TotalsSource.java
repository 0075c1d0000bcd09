package dev.vouchsafe.platform.totals;

import dev.vouchsafe.contracts.ops.TotalLine;
import java.util.List;

/** What a service knows of vouchers and money. A service that has some has one bean of this type. */
@FunctionalInterface
public interface TotalsSource {

    /** May block. Reads rows, one after the other, and keeps sums alone. */
    List<TotalLine> lines(AskedTotals asked);
}
