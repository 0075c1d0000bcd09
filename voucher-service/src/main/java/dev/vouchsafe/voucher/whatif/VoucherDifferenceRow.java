package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.whatif.Difference.VoucherShown;
import dev.vouchsafe.web.CsvRows;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of the vouchers that differ.
 *
 * @param codes of what is refused now of what was done with it, or no longer, sorted
 */
record VoucherDifferenceRow(
        VoucherId voucherId,
        @Nullable VoucherShown before,
        @Nullable VoucherShown after,
        List<String> codes) {

    static final CsvRows<VoucherDifferenceRow> CSV = CsvRows.<VoucherDifferenceRow>rows()
            .column("voucherId", VoucherDifferenceRow::voucherId)
            .column("statusBefore", of(VoucherDifferenceRow::before, VoucherShown::status))
            .column("statusAfter", of(VoucherDifferenceRow::after, VoucherShown::status))
            .column("lastDayBefore", of(VoucherDifferenceRow::before, VoucherShown::lastDay))
            .column("lastDayAfter", of(VoucherDifferenceRow::after, VoucherShown::lastDay))
            .column("partnerIdBefore", of(VoucherDifferenceRow::before, VoucherShown::partnerId))
            .column("partnerIdAfter", of(VoucherDifferenceRow::after, VoucherShown::partnerId))
            .column("closedByBefore", of(VoucherDifferenceRow::before, VoucherShown::closedBy))
            .column("closedByAfter", of(VoucherDifferenceRow::after, VoucherShown::closedBy))
            .column("codes", VoucherDifferenceRow::codes);

    static VoucherDifferenceRow of(
            VoucherId id, @Nullable VoucherShown before, @Nullable VoucherShown after, Collection<Code> codes) {
        return new VoucherDifferenceRow(
                id, before, after, codes.stream().map(Code::id).sorted().toList());
    }

    private static Function<VoucherDifferenceRow, @Nullable Object> of(
            Function<VoucherDifferenceRow, @Nullable VoucherShown> side,
            Function<VoucherShown, ? extends @Nullable Object> field) {
        return row -> {
            var shown = side.apply(row);
            return shown == null ? null : field.apply(shown);
        };
    }
}
