package dev.vouchsafe.payment.domain;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.contracts.voucher.DeliveredWork;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenialReasonsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 9, 10);
    private static final CompetencyId COMPETENCY = CompetencyId.of("windows-devices");
    private static final Standing QUALIFIED_PARTNER = Standing.NONE.with(
            new CompetencyAttained(PARTNER, COMPETENCY, CompetencyLevel.SILVER, DAY.minusYears(1), DAY.plusYears(1)));
    private static final Standing QUALIFIED =
            QUALIFIED_PARTNER.with(examOf(exam(), DAY.minusYears(1), DAY.plusYears(1)));
    private static final VoucherRedeemed REDEEMED = Given.redemption("A", PARTNER, "L-GB", "GB", 5, "2020-09-10");

    @Test
    void nothingStandsAgainstWorkThatWasDoneByTheRules() {
        assertThat(codes(REDEEMED, QUALIFIED))
                .containsExactly(
                        Code.COMPLETION_REPORT_MISSING,
                        Code.DELIVERABLE_MISSING,
                        Code.ENGAGEMENT_NOT_FINISHED,
                        Code.ENGAGEMENT_TOO_LONG,
                        Code.LOCATION_COUNTRY_MISMATCH,
                        Code.COMPETENCY_MISSING,
                        Code.CONSULTANT_NOT_QUALIFIED);
        assertThat(failed(REDEEMED, QUALIFIED)).isEmpty();
    }

    @Test
    void locationCountryMismatch() {
        assertThat(failed(Given.redemption("A", PARTNER, "L-GB", "DE", 5, "2020-09-10"), QUALIFIED))
                .containsExactly(Code.LOCATION_COUNTRY_MISMATCH);
    }

    @Test
    void engagementTooLong() {
        assertThat(failed(Given.redemption("A", PARTNER, "L-GB", "GB", 1, "2020-09-10"), QUALIFIED))
                .containsExactly(Code.ENGAGEMENT_TOO_LONG);
    }

    @Test
    void competencyMissing() {
        var lapsed =
                QUALIFIED.with(new CompetencyLapsed(PARTNER, COMPETENCY, CompetencyLevel.SILVER, DAY.minusDays(5)));
        assertThat(failed(REDEEMED, lapsed)).containsExactly(Code.COMPETENCY_MISSING);
    }

    @Test
    void consultantNotQualified() {
        var ended = QUALIFIED_PARTNER.with(examOf(exam(), DAY.minusYears(1), DAY.minusMonths(1)));
        assertThat(failed(REDEEMED, ended)).containsExactly(Code.CONSULTANT_NOT_QUALIFIED);
    }

    /** Of exams that began later, or of another competency, the reservation can't have been made: one is unknown. */
    @Test
    void anExamThatNeverCountedStandsAgainstNobody() {
        var later = QUALIFIED_PARTNER.with(examOf(exam(), DAY, DAY.plusYears(1)));
        assertThat(codes(REDEEMED, later)).doesNotContain(Code.CONSULTANT_NOT_QUALIFIED);
        var other = QUALIFIED_PARTNER.with(examOf(ExamId.of("70-339"), DAY.minusYears(1), DAY.plusYears(1)));
        assertThat(codes(REDEEMED, other)).doesNotContain(Code.CONSULTANT_NOT_QUALIFIED);
    }

    @Test
    void deliverableMissingAndEngagementNotFinished() {
        var work = REDEEMED.work();
        var wrong = new DeliveredWork(
                work.engagement(),
                work.locationCountry(),
                work.reservedOn(),
                work.from(),
                work.to(),
                2,
                1,
                DAY.plusDays(1),
                List.of(),
                work.consultantId());
        assertThat(failed(with(wrong), QUALIFIED))
                .containsExactly(Code.DELIVERABLE_MISSING, Code.ENGAGEMENT_NOT_FINISHED);
    }

    @Test
    void nothingIsSaidOfWhatWasNeverTold() {
        assertThat(codes(with(null), QUALIFIED)).isEmpty();
        assertThat(codes(REDEEMED, Standing.NONE))
                .doesNotContain(Code.COMPETENCY_MISSING, Code.CONSULTANT_NOT_QUALIFIED)
                .contains(Code.ENGAGEMENT_TOO_LONG);
    }

    /**
     * What was told before it was recorded here is not known: neither the competency that the reservation rested on nor
     * the consultant's exams.
     */
    @Test
    void whatIsNotKnownStandsAgainstNobody() {
        var exam = new ExamPassed(PARTNER, ConsultantId.of("K-2"), null, exam(), DAY.minusYears(1), DAY.plusYears(1));
        assertThat(codes(REDEEMED, Standing.NONE.with(exam)))
                .doesNotContain(Code.COMPETENCY_MISSING, Code.CONSULTANT_NOT_QUALIFIED);
        var renewed =
                new CompetencyAttained(PARTNER, COMPETENCY, CompetencyLevel.SILVER, DAY.plusDays(1), DAY.plusYears(1));
        assertThat(codes(REDEEMED, Standing.NONE.with(renewed)))
                .doesNotContain(Code.COMPETENCY_MISSING, Code.CONSULTANT_NOT_QUALIFIED);
    }

    /**
     * The reservation may rest on a competency that begins before the planned first day, and the work begin before
     * that.
     */
    @Test
    void aCompetencyThatBeganBetweenTheWorkAndItsReservationWasNotHeld() {
        var work = REDEEMED.work();
        var late = new CompetencyAttained(
                PARTNER, COMPETENCY, CompetencyLevel.SILVER, work.from().plusDays(1), DAY.plusYears(1));
        var early = new DeliveredWork(
                work.engagement(),
                work.locationCountry(),
                work.from().plusDays(1),
                work.from(),
                work.to(),
                work.onSiteDays(),
                work.offSiteDays(),
                work.deliveredOn(),
                work.deliverables(),
                work.consultantId());
        assertThat(failed(with(early), Standing.NONE.with(late))).containsExactly(Code.COMPETENCY_MISSING);
    }

    private static VoucherRedeemed with(DeliveredWork work) {
        return new VoucherRedeemed(
                REDEEMED.voucherId(),
                REDEEMED.agreementId(),
                REDEEMED.program(),
                REDEEMED.offering(),
                REDEEMED.level(),
                REDEEMED.partnerId(),
                REDEEMED.locationId(),
                REDEEMED.deliveryCountry(),
                REDEEMED.redeemedOn(),
                REDEEMED.redeemedAt(),
                work);
    }

    private static List<Code> codes(VoucherRedeemed redeemed, Standing standing) {
        return DenialReasons.of(redeemed, standing, program(), DAY)
                .map(Check::code)
                .toList();
    }

    private static List<Code> failed(VoucherRedeemed redeemed, Standing standing) {
        return DenialReasons.of(redeemed, standing, program(), DAY)
                .filter(check -> !check.passed())
                .map(Check::code)
                .toList();
    }

    private static ExamPassed examOf(ExamId exam, LocalDate from, LocalDate through) {
        return new ExamPassed(PARTNER, ConsultantId.of("K-1"), null, exam, from, through);
    }

    private static ExamId exam() {
        return program().exams().qualifying(COMPETENCY).iterator().next();
    }
}
