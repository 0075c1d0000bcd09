package dev.vouchsafe.voucher.reschedule;

import static dev.vouchsafe.voucher.Given.OTHER_PARTNER;
import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.Given.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Plan;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationRescheduled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RescheduleDecisionTest {

    private static final Instant NOW = on("2021-04-05");

    @Test
    void onlyWhatIsGivenChanges() {
        var decided = events(RescheduleDecision.decide(
                change(null, "2021-04-30", null, null), Given.reserved(), standing(), PROGRAM));
        assertThat(decided)
                .containsExactly(new ReservationRescheduled(
                        VoucherId.of("PS-1"),
                        PARTNER,
                        new Plan(day("2021-04-12"), day("2021-04-30"), 5, ConsultantId.of("K-1")),
                        List.of("plannedTo"),
                        NOW));
    }

    @Test
    void nothingGivenChangesNothing() {
        assertThat(events(RescheduleDecision.decide(
                        change(null, null, null, null), Given.reserved(), standing(), PROGRAM)))
                .isEmpty();
    }

    @Test
    @DisplayName("voucher-not-found")
    void voucherNotFound() {
        var foreign = new RescheduleReservation(VoucherId.of("PS-1"), OTHER_PARTNER, null, null, 2, null, NOW);
        assertThat(codes(RescheduleDecision.decide(foreign, Given.reserved(), standing(), PROGRAM)))
                .containsExactly("voucher-not-found");
    }

    @Test
    @DisplayName("not-reserved, already-reported, already-redeemed, voucher-expired: answered alone")
    void theStateIsAnsweredAlone() {
        var wrong = change("2021-03-01", "2030-01-01", 99, "K-9");
        assertThat(refusals(wrong, new Voucher.Assigned(grant(5), PARTNER))).containsExactly("not-reserved");
        assertThat(refusals(wrong, Given.reported())).containsExactly("already-reported");
        assertThat(refusals(wrong, Given.redeemed())).containsExactly("already-redeemed");
        var late = new RescheduleReservation(
                VoucherId.of("PS-1"), PARTNER, null, null, 2, null, Instant.parse("2021-09-12T00:00:00Z"));
        assertThat(refusals(late, Given.reserved())).containsExactly("voucher-expired");
    }

    @Test
    @DisplayName("engagement-already-started: only if the first day is given")
    void engagementAlreadyStarted() {
        assertThat(refusals(change("2021-04-04", null, null, null), Given.reserved()))
                .containsExactly("engagement-already-started");
        var afterItsStart = new RescheduleReservation(
                VoucherId.of("PS-1"), PARTNER, null, day("2021-04-30"), null, null, on("2021-04-20"));
        assertThat(refusals(afterItsStart, Given.reserved())).isEmpty();
    }

    @Test
    @DisplayName("competency-missing: judged on the new first day")
    void competencyMissing() {
        assertThat(refusals(change("2021-08-01", "2021-08-05", null, null), Given.reserved()))
                .containsExactly("competency-missing");
    }

    @Test
    @DisplayName("engagement-outside-validity")
    void engagementOutsideValidity() {
        assertThat(refusals(change(null, "2021-09-12", null, null), Given.reserved()))
                .containsExactly("engagement-outside-validity");
    }

    @Test
    @DisplayName("engagement-too-long")
    void engagementTooLong() {
        assertThat(refusals(change(null, null, 6, null), Given.reserved())).containsExactly("engagement-too-long");
    }

    @Test
    @DisplayName("consultant-not-qualified: a new consultant, or the one named on a new first day")
    void consultantNotQualified() {
        assertThat(refusals(change(null, null, null, "K-9"), Given.reserved()))
                .containsExactly("consultant-not-qualified");
        var examEnds = new Voucher.Reserved(grant(5, "2022-05-01"), Given.reservation(grant(5)));
        var afterTheExam = new RescheduleReservation(
                VoucherId.of("PS-1"),
                PARTNER,
                day("2022-05-02"),
                day("2022-05-03"),
                null,
                null,
                Instant.parse("2021-12-31T09:00:00Z"));
        assertThat(refusals(afterTheExam, examEnds)).contains("consultant-not-qualified");
    }

    @Test
    @DisplayName("malformed: the plan as a whole would end before it begins")
    void malformed() {
        assertThat(refusals(change("2021-04-20", null, null, null), Given.reserved()))
                .containsExactly("malformed");
    }

    private static List<String> refusals(RescheduleReservation command, Voucher.Issued voucher) {
        return codes(RescheduleDecision.decide(command, voucher, standing(), PROGRAM));
    }

    private static RescheduleReservation change(String from, String to, Integer days, String consultant) {
        return new RescheduleReservation(
                VoucherId.of("PS-1"),
                PARTNER,
                from == null ? null : day(from),
                to == null ? null : day(to),
                days,
                consultant == null ? null : ConsultantId.of(consultant),
                NOW);
    }
}
