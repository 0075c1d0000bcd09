package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.whatif.Limited;
import dev.vouchsafe.voucher.whatif.Difference.OfVoucher;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer that may lack words yet.
 *
 * @param answer without what inputs are the reason of
 * @param refusedOfPartner what is refused now, where it is listed by the voucher's partner; else it is in the answer
 */
record Draft(WhatIfAnswer answer, Limited.Shown<VoucherPlay.Refused> refusedOfPartner, Reasons reasons) {

    /** The vouchers that are listed and whose words are not kept. */
    Set<VoucherId> missing() {
        return Stream.concat(
                        answer.vouchers().items().stream().map(OfVoucher::voucherId),
                        refusedOfPartner.items().stream().map(VoucherPlay.Refused::voucherId))
                .filter(reasons::lacksWords)
                .collect(Collectors.toSet());
    }

    /** With the words that are kept now. */
    WhatIfAnswer told(long millis) {
        var vouchers = answer.vouchers().items().stream()
                .map(item -> reasons.codes(item.voucherId()).isEmpty()
                        ? item
                        : new OfVoucher(item.voucherId(), item.before(), item.after(), reasons.of(item.voucherId())))
                .toList();
        var ofPartner = refusedOfPartner.items().stream()
                .map(refused -> reasons.refused(refused.voucherId(), refused.position()))
                .flatMap(Optional::stream);
        var nowRefused = answer.nowRefused();
        return answer.with(
                millis,
                new Limited.Shown<>(answer.vouchers().total(), vouchers),
                new Limited.Shown<>(
                        nowRefused.total() + refusedOfPartner.total(),
                        Stream.concat(nowRefused.items().stream(), ofPartner).toList()));
    }
}
