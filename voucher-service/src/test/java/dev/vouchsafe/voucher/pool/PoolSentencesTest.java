package dev.vouchsafe.voucher.pool;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the rules of a pool read. */
class PoolSentencesTest {

    @Test
    void ofDaysThatComeTooLate() {
        assertThat(told(PoolRules.accrualEnded(day("2021-02-01"), PROGRAM.calendar())))
                .isEqualTo("- accrual-ended: No days accrue from 2021-02-01 on; these accrued on 2021-02-01.");
        assertThat(told(PoolRules.conversionEnded(day("2020-02-01"), PROGRAM.calendar())))
                .isEqualTo(
                        "- conversion-ended: Training vouchers no longer convert into days from 2020-02-01 on; these are of 2020-02-01.");
    }
}
