package dev.vouchsafe.voucher.domain;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.voucher.domain.PoolEvent.AgreementEnded;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's agreement: a pool per program in which its benefit was activated, and the last day that became known.
 *
 * @param endedOn the earliest end that was received; null if none was
 * @param pools by program, in the order of activation
 */
public record Agreement(@Nullable LocalDate endedOn, Map<String, Pool> pools) {

    public static final Agreement UNKNOWN = new Agreement(null, Map.of());

    public Optional<Pool> pool(String program) {
        return Optional.ofNullable(pools.get(program));
    }

    /**
     * The agreement's last day in a program's pool: the earlier of the day in the contract and the day received later.
     */
    public LocalDate lastDay(Pool pool) {
        var agreed = pool.activation().agreementEndsOn();
        return endedOn != null && endedOn.isBefore(agreed) ? endedOn : agreed;
    }

    public static Agreement evolve(Agreement agreement, Object event) {
        return switch (event) {
            case BenefitActivated e -> agreement.with(e.program(), Pool.of(e));
            case AgreementEnded e -> agreement.ended(e.endedOn());
            case PoolMovement e ->
                agreement.with(
                        e.program(),
                        requireNonNull(agreement.pools.get(e.program())).evolve(e));
            default -> agreement;
        };
    }

    private Agreement ended(LocalDate day) {
        return endedOn == null || day.isBefore(endedOn) ? new Agreement(day, pools) : this;
    }

    private Agreement with(String program, Pool pool) {
        var changed = new LinkedHashMap<>(pools);
        changed.put(program, pool);
        return new Agreement(endedOn, changed);
    }
}
