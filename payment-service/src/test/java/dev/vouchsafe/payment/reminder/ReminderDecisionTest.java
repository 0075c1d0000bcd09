package dev.vouchsafe.payment.reminder;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.PROGRAM;
import static dev.vouchsafe.payment.Given.PROGRAMS;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.events;
import static dev.vouchsafe.payment.Given.redeemed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.PaymentReminder;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The window of A is open through 2020-11-09: its reminders are on 2020-10-26 and 2020-11-06. */
class ReminderDecisionTest {

    private static final VoucherId A = VoucherId.of("A");
    private static final LocalDate LAST = LocalDate.of(2020, 11, 9);
    private static final Instant FIRST = at("2020-10-26T00:00:00Z");
    private static final Instant SECOND = at("2020-11-06T00:00:00Z");
    private static final PaymentWindowOpened OPENED = redeemed("A", "L-GB", "GB", 5, "2020-09-10");
    private static final GivenRequest REQUEST = GivenRequest.of(at("2020-09-20T10:00:00Z"), OPENED);

    @Test
    void itIsDueFromTheFirstInstantOfItsDayOnAndNotBefore() {
        assertThat(decided(14, FIRST.minusNanos(1), OPENED)).isEmpty();
        assertThat(decided(14, FIRST, OPENED)).containsExactly(due(14, true, FIRST));
        assertThat(decided(3, SECOND.minusNanos(1), OPENED)).isEmpty();
        assertThat(decided(3, SECOND, OPENED)).containsExactly(due(3, true, SECOND));
    }

    @Test
    void itIsRecordedOnce() {
        var recorded = due(14, true, FIRST);

        assertThat(decided(14, FIRST, OPENED, recorded)).isEmpty();
        assertThat(decided(3, SECOND, OPENED, recorded)).hasSize(1);
    }

    @Test
    void nobodyIsRemindedOfWhatIsNotRedeemed() {
        assertThat(decided(14, FIRST)).isEmpty();
    }

    @Test
    void aDraftIsNotSubmitted() {
        assertThat(decided(14, FIRST, OPENED, REQUEST.drafted())).hasSize(1);
    }

    @Test
    void whatWasSubmittedBeforeHasNone() {
        var submitted = REQUEST.submitted(FIRST);

        assertThat(decided(14, FIRST, OPENED, submitted)).isEmpty();
        assertThat(decided(3, SECOND, OPENED, submitted)).isEmpty();
    }

    @Test
    void whatWasRejectedBeforeHasOneAgainAndNoneOfTheDaysBetween() {
        var submitted = REQUEST.submitted(FIRST.minusSeconds(1));
        var rejected = REQUEST.rejected(FIRST.plusSeconds(1));

        assertThat(decided(14, SECOND, OPENED, submitted, rejected)).isEmpty();
        assertThat(decided(3, SECOND, OPENED, submitted, rejected)).containsExactly(due(3, true, SECOND));
        assertThat(decided(14, FIRST, OPENED, submitted, REQUEST.rejected(FIRST)))
                .hasSize(1);
    }

    @Test
    void thereIsNoneIfTheWindowOpenedLater() {
        var late = new PaymentWindowOpened(
                A,
                PARTNER,
                PROGRAM,
                5,
                OPENED.locationId(),
                "GB",
                OPENED.redeemedOn(),
                LAST,
                OPENED.closesAt(),
                FIRST.plusSeconds(1));

        assertThat(decided(14, SECOND, late)).isEmpty();
        assertThat(decided(3, SECOND, late)).hasSize(1);
    }

    @Test
    void itIsToldThroughItsDayAndRecordedAloneAfterwards() {
        var dayIsOver = at("2020-10-27T00:00:00Z");

        assertThat(decided(14, dayIsOver.minusNanos(1), OPENED)).containsExactly(due(14, true, FIRST));
        assertThat(decided(14, dayIsOver, OPENED)).containsExactly(due(14, false, FIRST));
    }

    @Test
    void whatASimulatedClockPassesIsTold() {
        var command = new RemindOfPayment(A, 14, FIRST.minusSeconds(1), at("2020-12-24T00:00:00Z"));

        assertThat(events(ReminderDecision.decide(command, reminder(14, OPENED), PROGRAMS)))
                .containsExactly(due(14, true, FIRST));
    }

    @Test
    void whatIsNoLongerTrueIsRecordedAndNotTold() {
        var submitted = REQUEST.submitted(FIRST.plusSeconds(1));
        var closed = new PaymentWindowClosed(A, PARTNER, LAST, null, OPENED.closesAt());
        var command = new RemindOfPayment(A, 14, FIRST, OPENED.closesAt());

        assertThat(decided(14, FIRST.plusSeconds(2), OPENED, submitted)).containsExactly(due(14, false, FIRST));
        assertThat(events(ReminderDecision.decide(command, reminder(14, OPENED, closed), PROGRAMS)))
                .containsExactly(due(14, false, FIRST));
    }

    @Test
    void whatIsRejectedAfterItsWindowIsNotWaitedFor() {
        var submitted = REQUEST.submitted();
        var closed = new PaymentWindowClosed(A, PARTNER, LAST, REQUEST.id(), OPENED.closesAt());
        var reminder = reminder(
                3, OPENED, submitted, closed, REQUEST.rejected(OPENED.closesAt().plusSeconds(1)));

        assertThat(reminder.isUnsubmitted()).isFalse();
        assertThat(reminder.due(PROGRAMS)).isEmpty();
    }

    private static PaymentReminded due(int daysBefore, boolean told, Instant at) {
        return new PaymentReminded(A, PARTNER, PROGRAM, LAST, daysBefore, told, at);
    }

    private static List<DomainEvent> decided(int daysBefore, Instant now, Object... history) {
        var command = new RemindOfPayment(A, daysBefore, now, now);
        return events(ReminderDecision.decide(command, reminder(daysBefore, history), PROGRAMS));
    }

    private static PaymentReminder reminder(int daysBefore, Object... history) {
        var reminder = PaymentReminder.unknown(daysBefore);
        for (var event : history) {
            reminder = PaymentReminder.evolve(reminder, event);
        }
        return reminder;
    }
}
