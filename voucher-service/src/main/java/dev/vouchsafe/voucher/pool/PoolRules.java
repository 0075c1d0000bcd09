package dev.vouchsafe.voucher.pool;

import static dev.vouchsafe.contracts.decision.Code.ACCRUAL_ENDED;
import static dev.vouchsafe.contracts.decision.Code.BENEFIT_NOT_ACTIVATED;
import static dev.vouchsafe.contracts.decision.Code.CONVERSION_ENDED;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.program.ProgramCalendar;
import dev.vouchsafe.voucher.domain.Pool;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of a pool, each named after its code; they judge by the message's own day. */
public final class PoolRules {

    private PoolRules() {
    }

    /** The agreement is known in the program and was activated on the day or before. */
    public static Check benefitNotActivated(String agreementId, Optional<Pool> pool, LocalDate on) {
        boolean activated = pool.isPresent() && !pool.get().activation().activatedOn().isAfter(on);
        return Check.of(BENEFIT_NOT_ACTIVATED, activated, pool
                .map(known -> "Agreement %s was activated on %s; this is of %s.".formatted(agreementId, known.activation().activatedOn(), on))
                .orElse("Agreement %s is not activated in this program.".formatted(agreementId)));
    }

    static Check accrualEnded(LocalDate accruedOn, ProgramCalendar calendar) {
        return Check.of(ACCRUAL_ENDED, accruedOn.isBefore(calendar.accrualEndsFrom()),
                "No days accrue from %s on; these accrued on %s.".formatted(calendar.accrualEndsFrom(), accruedOn));
    }

    static Check conversionEnded(LocalDate convertedOn, ProgramCalendar calendar) {
        return Check.of(CONVERSION_ENDED, convertedOn.isBefore(calendar.conversionEndsFrom()),
                "Training vouchers no longer convert into days from %s on; these are of %s.".formatted(calendar.conversionEndsFrom(), convertedOn));
    }
}
