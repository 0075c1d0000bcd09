package dev.vouchsafe.voucher.pool;

import static dev.vouchsafe.program.text.Finding.ACCRUAL_ENDED;
import static dev.vouchsafe.program.text.Finding.BENEFIT_NOT_ACTIVATED;
import static dev.vouchsafe.program.text.Finding.BENEFIT_UNKNOWN;
import static dev.vouchsafe.program.text.Finding.CONVERSION_ENDED;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.program.ProgramCalendar;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.voucher.domain.Pool;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of a pool, each named after its code; they judge by the message's own day. */
public final class PoolRules {

    private PoolRules() {}

    /** The agreement is known in the program and was activated on the day or before. */
    public static Check benefitNotActivated(AgreementId agreementId, Optional<Pool> pool, LocalDate on) {
        if (pool.isEmpty()) {
            return Check.of(BENEFIT_UNKNOWN).with("agreementId", agreementId);
        }
        var activatedOn = pool.get().activation().activatedOn();
        return Check.of(BENEFIT_NOT_ACTIVATED, !activatedOn.isAfter(on))
                .with("agreementId", agreementId)
                .with("activatedOn", activatedOn)
                .with("on", on);
    }

    static Check accrualEnded(LocalDate accruedOn, ProgramCalendar calendar) {
        return Check.of(ACCRUAL_ENDED, accruedOn.isBefore(calendar.accrualEndsFrom()))
                .with("accrualEndsFrom", calendar.accrualEndsFrom())
                .with("accruedOn", accruedOn);
    }

    static Check conversionEnded(LocalDate convertedOn, ProgramCalendar calendar) {
        return Check.of(CONVERSION_ENDED, convertedOn.isBefore(calendar.conversionEndsFrom()))
                .with("conversionEndsFrom", calendar.conversionEndsFrom())
                .with("convertedOn", convertedOn);
    }
}
