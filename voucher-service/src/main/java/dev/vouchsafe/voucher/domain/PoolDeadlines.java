package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.Voucher.Open;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What deadlines do to an agreement's pools: its vouchers expire, and the calendar removes what is left. */
public final class PoolDeadlines {

    private PoolDeadlines() {}

    /** The calendar's removal: from its instant on, once, of all that the pool holds. */
    public static Optional<PoolDaysRemoved> removal(AgreementId agreementId, Pool pool, Instant at) {
        return pool.emptied() || !pool.isClosedAt(at)
                ? Optional.empty()
                : Optional.of(removal(agreementId, pool.activation().program(), pool.balance(), pool));
    }

    /** Days that are removed from a pool: at the calendar's instant, however late they are recorded. */
    public static PoolDaysRemoved removal(AgreementId agreementId, String program, int days, Pool pool) {
        return new PoolDaysRemoved(agreementId, program, days, pool.activation().removedAt());
    }

    /**
     * The events of all deadlines that have passed by the instant and are in no log yet, in the order of their own
     * instants.
     *
     * @param vouchers of the agreement, those that are open as far as it is recorded
     */
    public static List<DomainEvent> passed(
            AgreementId agreementId, Agreement agreement, Collection<Open> vouchers, Instant at) {
        var events = new ArrayList<DomainEvent>();
        var standing = agreement;
        for (var voucher : vouchers.stream()
                .sorted(Comparator.comparing(open -> open.grant().validity().deadline()))
                .toList()) {
            if (voucher.grant().validity().isOverAt(at)) {
                var expired = Closing.expired(voucher, standing, at);
                standing = after(standing, expired);
                events.addAll(expired);
            }
        }
        // Whatever returned before its instant is removed with the rest; what would return later is forfeited and not
        // in the pool.
        for (var pool : standing.pools().values()) {
            removal(agreementId, pool, at).ifPresent(events::add);
        }
        events.sort(Comparator.comparing(DomainEvent::at));
        return events;
    }

    /** The agreement after events. */
    public static Agreement after(Agreement agreement, List<DomainEvent> events) {
        var changed = agreement;
        for (var event : events) {
            changed = Agreement.evolve(changed, event);
        }
        return changed;
    }
}
