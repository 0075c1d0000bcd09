package dev.vouchsafe.voucher.accrual;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.after;
import static dev.vouchsafe.voucher.Given.agreement;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.Given.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccrualDecisionTest {

    @Test
    @DisplayName("benefit-not-activated: judged by the day of the accrual; answered alone")
    void benefitNotActivated() {
        assertThat(refusals(add("2021-03-01", false), Agreement.UNKNOWN)).containsExactly("benefit-not-activated");
        assertThat(refusals(add("2019-11-03", false), agreement(10))).containsExactly("benefit-not-activated");
        assertThat(refusals(add("2019-11-04", false), agreement(10))).isEmpty();
    }

    @Test
    @DisplayName("accrual-ended: from 2021-02-01 on")
    void accrualEnded() {
        assertThat(refusals(add("2021-01-31", false), agreement(10))).isEmpty();
        assertThat(refusals(add("2021-02-01", false), agreement(10))).containsExactly("accrual-ended");
    }

    @Test
    @DisplayName("conversion-ended: from 2020-02-01 on")
    void conversionEnded() {
        assertThat(refusals(add("2020-01-31", true), agreement(10))).isEmpty();
        assertThat(refusals(add("2020-02-01", true), agreement(10))).containsExactly("conversion-ended");
    }

    @Test
    void daysThatComeAfterTheRemovalAreAccruedAndRemovedAtOnce() {
        var late = new AddDays(
                AgreementId.of("V-1"), PROGRAM.id(), 8, day("2021-01-15"), false, null, "e-9", on("2021-07-05"));
        var added = events(AccrualDecision.decide(late, agreement(10), PROGRAM));
        var pool = after(agreement(10), added.toArray(DomainEvent[]::new))
                .pool(PROGRAM.id())
                .orElseThrow();
        assertThat(added).hasSize(2);
        assertThat(pool.balance()).isZero();
        assertThat(pool.accrued()).isEqualTo(18);
        assertThat(pool.removed()).isEqualTo(18);
    }

    @Test
    void theSentencesOfDaysThatComeTooLate() {
        assertThat(sentence(AccrualRules.accrualEnded(day("2021-02-01"), PROGRAM.calendar())))
                .isEqualTo("- accrual-ended: No days accrue from 2021-02-01 on; these accrued on 2021-02-01.");
        assertThat(sentence(AccrualRules.conversionEnded(day("2020-02-01"), PROGRAM.calendar())))
                .isEqualTo(
                        "- conversion-ended: Training vouchers no longer convert into days from 2020-02-01 on; these are of 2020-02-01.");
    }

    private static AddDays add(String accruedOn, boolean converted) {
        return new AddDays(
                AgreementId.of("V-1"), PROGRAM.id(), 5, day(accruedOn), converted, null, "e-1", on("2021-03-16"));
    }

    private static List<String> refusals(AddDays command, Agreement agreement) {
        Decision decision = AccrualDecision.decide(command, agreement, PROGRAM);
        return events(decision).getFirst() instanceof DaysRefused refused
                ? refused.reasons().stream().map(Refused::code).toList()
                : List.of();
    }
}
