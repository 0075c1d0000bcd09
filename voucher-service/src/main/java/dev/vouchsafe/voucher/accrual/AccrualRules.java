package dev.vouchsafe.voucher.accrual;

import static dev.vouchsafe.program.text.Finding.ACCRUAL_ENDED;
import static dev.vouchsafe.program.text.Finding.CONVERSION_ENDED;

import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.program.ProgramCalendar;
import dev.vouchsafe.program.text.Check;
import java.time.LocalDate;

/** The rules of days that come into a pool; they judge by the message's own day. */
final class AccrualRules {

    private AccrualRules() {}

    /** Days accrue before the day on which accrual ends. */
    @Rule("accrual-ended")
    static Check accrualEnded(LocalDate accruedOn, ProgramCalendar calendar) {
        return Check.of(ACCRUAL_ENDED, accruedOn.isBefore(calendar.accrualEndsFrom()))
                .with("accrualEndsFrom", calendar.accrualEndsFrom())
                .with("accruedOn", accruedOn);
    }

    /** Training vouchers become days before the day on which conversion ends. */
    @Rule("conversion-ended")
    static Check conversionEnded(LocalDate convertedOn, ProgramCalendar calendar) {
        return Check.of(CONVERSION_ENDED, convertedOn.isBefore(calendar.conversionEndsFrom()))
                .with("conversionEndsFrom", calendar.conversionEndsFrom())
                .with("convertedOn", convertedOn);
    }
}
