package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.whatif.OutcomeLine;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.whatif.Limited;
import dev.vouchsafe.platform.whatif.Plays.Played;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.whatif.Difference.OfVoucher;
import dev.vouchsafe.voucher.whatif.Difference.VoucherShown;
import dev.vouchsafe.voucher.whatif.Reasons.Reason;
import dev.vouchsafe.voucher.whatif.WhatIfAnswer.Counts;
import dev.vouchsafe.voucher.whatif.WhatIfAnswer.Sides;
import dev.vouchsafe.voucher.whatif.WhatIfAnswer.Totals;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What both plays came to, and what is made of it. It holds both of them, whole; what is made of it holds neither,
 * since its reader may be slow and the next is played meanwhile.
 */
record WhatIfResult(WhatIf asked, Program program, Played played, VoucherPlay heard, VoucherComparison vouchers) {

    static WhatIfResult of(WhatIf asked, Program program, Played played, VoucherPlay heard) {
        return new WhatIfResult(asked, program, played, heard, VoucherComparison.of(played, asked));
    }

    Draft draft() {
        var differing = vouchers.differing(asked.filter());
        var listed = new Limited<OfVoucher>();
        differing.forEach(id -> listed.add(() -> difference(id)));
        var pools = PoolComparison.of(played, asked);
        var answer = new WhatIfAnswer(
                asked.asOf(),
                program.version(),
                asked.changes(),
                new Counts(played.messages(), played.calls(), played.after().fallen()),
                0,
                new Totals(
                        new Sides<>(vouchers.statusesBefore(), vouchers.statusesAfter()),
                        new Sides<>(pools.sumBefore(), pools.sumAfter())),
                listed.shown(),
                pools.differing(asked.filter(), vouchers.agreementsOf(differing)),
                heard.nowRefused());
        return new Draft(answer, heard.nowRefusedOfPartner(vouchers), heard.reasons());
    }

    /** What payment-service has to know. */
    List<OutcomeLine> outcome() {
        var listed = asked.filter().asksForVouchers()
                ? vouchers.listed(asked.filter()).map(OutcomeLine::listed)
                : Stream.<OutcomeLine>empty();
        return Stream.concat(heard.outcome().stream(), listed).toList();
    }

    /** All vouchers that differ. */
    List<VoucherDifferenceRow> rows() {
        return vouchers.differing(asked.filter()).stream()
                .map(id -> VoucherDifferenceRow.of(
                        id,
                        VoucherShown.of(vouchers.before(id)),
                        VoucherShown.of(vouchers.after(id)),
                        heard.reasons().codes(id)))
                .toList();
    }

    private OfVoucher difference(VoucherId id) {
        var after = vouchers.after(id);
        return new OfVoucher(id, VoucherShown.of(vouchers.before(id)), VoucherShown.of(after), ofItsDays(id, after));
    }

    private List<Reason> ofItsDays(VoucherId id, Voucher.@Nullable Issued voucher) {
        return voucher != null && heard.reasons().codes(id).isEmpty() ? List.of(ofItsDays(voucher)) : List.of();
    }

    /** Where nothing is decided otherwise, its days make the difference: how its last day comes about now. */
    private Reason ofItsDays(Voucher.Issued voucher) {
        var verdict = program.texts().verdict(VoucherStateRules.voucherExpired(voucher, asked.asOf()));
        var at = voucher instanceof Voucher.Expired expired ? expired.at() : asked.asOf();
        return new Reason(at, null, verdict.code().id(), verdict.detail(), verdict.facts());
    }
}
