package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.whatif.Limited;
import dev.vouchsafe.platform.whatif.Play;
import dev.vouchsafe.platform.whatif.Plays.Played;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.whatif.Difference.OfPool;
import dev.vouchsafe.voucher.whatif.Difference.PoolShown;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A program's pools at the end of both plays. */
record PoolComparison(Map<AgreementId, PoolShown> before, Map<AgreementId, PoolShown> after) {

    private static final Comparator<AgreementId> BY_ID = Comparator.comparing(AgreementId::value);

    static PoolComparison of(Played played, WhatIf asked) {
        return new PoolComparison(pools(played.before(), asked), pools(played.after(), asked));
    }

    private static Map<AgreementId, PoolShown> pools(Play play, WhatIf asked) {
        var pools = new TreeMap<AgreementId, PoolShown>(BY_ID);
        play.log()
                .all(Agreement.class)
                .flatMap(agreement -> agreement.pool(asked.program()).stream())
                .forEach(pool -> pools.put(pool.activation().agreementId(), PoolShown.of(pool)));
        return pools;
    }

    PoolShown sumBefore() {
        return before.values().stream().reduce(PoolShown.NOTHING, PoolShown::plus);
    }

    PoolShown sumAfter() {
        return after.values().stream().reduce(PoolShown.NOTHING, PoolShown::plus);
    }

    /**
     * The pools that differ, by the ids of their agreements.
     *
     * @param ofListed the agreements of the vouchers that are listed: where the filter asks for vouchers, a pool is
     *     listed with them
     */
    Limited.Shown<OfPool> differing(WhatIf.Filter filter, Set<AgreementId> ofListed) {
        var all = new TreeSet<>(BY_ID);
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        boolean withVouchers = filter.partnerId() != null || filter.asksForAssignments();
        var found = new Limited<OfPool>();
        for (var id : all) {
            boolean listed =
                    (filter.agreementId() == null || filter.agreementId().equals(id))
                            && (!withVouchers || ofListed.contains(id));
            if (listed && !Objects.equals(before.get(id), after.get(id))) {
                found.add(() -> new OfPool(id, before.get(id), after.get(id)));
            }
        }
        return found.shown();
    }
}
