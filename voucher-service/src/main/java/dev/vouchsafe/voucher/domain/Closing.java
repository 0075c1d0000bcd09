package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.voucher.domain.Voucher.Held;
import dev.vouchsafe.voucher.domain.Voucher.Open;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a voucher, and of its days, when it closes without redemption. */
public final class Closing {

    private Closing() {}

    /** The events of an expiry: at the deadline's own instant, however late they are recorded. */
    public static List<DomainEvent> expired(Open voucher, Agreement agreement, Instant at) {
        var grant = voucher.grant();
        var pool = poolOf(agreement, grant);
        var deadline = grant.validity().deadline();
        var days = givenBack(grant, pool, agreement, grant.validity().dayOf(deadline), deadline);
        var group = voucher instanceof Held held ? held.reservation().repeatGroup() : null;
        var events = new ArrayList<DomainEvent>();
        events.add(new VoucherExpired(
                grant.voucherId(),
                grant.agreementId(),
                grant.program(),
                voucher.holder().orElse(null),
                grant.validity().closedBy(),
                days,
                group,
                deadline));
        events.addAll(removedAgain(grant, pool, days, at));
        return events;
    }

    /**
     * The days of a voucher that closes on a day: returned if the agreement still runs and the pools are not removed
     * yet.
     */
    public static GivenBack givenBack(Grant grant, Pool pool, Agreement agreement, LocalDate day, Instant at) {
        var lastDay = agreement.lastDay(pool);
        if (day.isAfter(lastDay)) {
            return new GivenBack(
                    grant.entitlement().level(),
                    false,
                    "The agreement ended on %s, before %s, so the days are forfeited.".formatted(lastDay, day));
        }
        if (pool.isClosedAt(at)) {
            return new GivenBack(
                    grant.entitlement().level(),
                    false,
                    "From %s on nothing returns to a pool, and this is %s, so the days are forfeited."
                            .formatted(grant.validity().dayOf(pool.activation().removedAt()), day));
        }
        return new GivenBack(
                grant.entitlement().level(),
                true,
                "The agreement runs through %s and pools are kept until %s, and this is %s, so the days return."
                        .formatted(
                                lastDay,
                                grant.validity().dayOf(pool.activation().removedAt()),
                                day));
    }

    /** Days that return in time but are recorded after the pool was emptied are removed at once. */
    private static List<DomainEvent> removedAgain(Grant grant, Pool pool, GivenBack days, Instant at) {
        return days.returned() && pool.emptied() && pool.isClosedAt(at)
                ? List.of(PoolDeadlines.removal(grant.agreementId(), grant.program(), days.days(), pool))
                : List.of();
    }

    private static Pool poolOf(Agreement agreement, Grant grant) {
        return agreement
                .pool(grant.program())
                .orElseThrow(() ->
                        new IllegalStateException("voucher %s was taken from no pool".formatted(grant.voucherId())));
    }
}
