package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.whatif.Plays.Played;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.whatif.Difference.VoucherShown;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program's vouchers at the end of both plays. */
final class VoucherComparison {

    private final Map<VoucherId, Voucher.Issued> before;
    private final Map<VoucherId, Voucher.Issued> after;

    private VoucherComparison(Map<VoucherId, Voucher.Issued> before, Map<VoucherId, Voucher.Issued> after) {
        this.before = before;
        this.after = after;
    }

    static VoucherComparison of(Played played, WhatIf asked) {
        return new VoucherComparison(
                vouchers(played.before().log().all(Voucher.Issued.class), asked),
                vouchers(played.after().log().all(Voucher.Issued.class), asked));
    }

    private static Map<VoucherId, Voucher.Issued> vouchers(Stream<Voucher.Issued> all, WhatIf asked) {
        var byId = new HashMap<VoucherId, Voucher.Issued>();
        all.filter(voucher -> voucher.grant().program().equals(asked.program()))
                .forEach(voucher -> byId.put(voucher.grant().voucherId(), voucher));
        return byId;
    }

    /** How many there are by their status, before. */
    Map<String, Integer> statusesBefore() {
        return statuses(before);
    }

    /** And after. */
    Map<String, Integer> statusesAfter() {
        return statuses(after);
    }

    private static Map<String, Integer> statuses(Map<VoucherId, Voucher.Issued> vouchers) {
        var counts = new TreeMap<String, Integer>();
        vouchers.values().forEach(voucher -> counts.merge(voucher.status(), 1, Integer::sum));
        return counts;
    }

    /** The vouchers that differ and are listed, by their ids. */
    List<VoucherId> differing(WhatIf.Filter filter) {
        return all().filter(id -> differs(id) && isListed(id, filter))
                .sorted(Comparator.comparing(VoucherId::value))
                .toList();
    }

    /** Every voucher that is listed, whether it differs or not. */
    Stream<VoucherId> listed(WhatIf.Filter filter) {
        return all().filter(id -> isListed(id, filter));
    }

    Set<AgreementId> agreementsOf(List<VoucherId> vouchers) {
        var agreements = new HashSet<AgreementId>();
        for (var id : vouchers) {
            Stream.of(before, after)
                    .map(side -> side.get(id))
                    .filter(Objects::nonNull)
                    .forEach(voucher -> agreements.add(voucher.grant().agreementId()));
        }
        return agreements;
    }

    Voucher.@Nullable Issued before(VoucherId id) {
        return before.get(id);
    }

    Voucher.@Nullable Issued after(VoucherId id) {
        return after.get(id);
    }

    private Stream<VoucherId> all() {
        return Stream.concat(before.keySet().stream(), after.keySet().stream().filter(id -> !before.containsKey(id)));
    }

    private boolean differs(VoucherId id) {
        var then = before.get(id);
        var now = after.get(id);
        return then != now && !Objects.equals(VoucherShown.of(then), VoucherShown.of(now));
    }

    boolean isListed(VoucherId id, WhatIf.Filter filter) {
        return Stream.of(before, after)
                .map(side -> side.get(id))
                .anyMatch(voucher -> voucher != null && Listing.lists(filter, voucher));
    }
}
