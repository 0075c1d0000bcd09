package dev.vouchsafe.payment.reminder;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.PROGRAM;
import static dev.vouchsafe.payment.Given.PROGRAMS;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.events;
import static dev.vouchsafe.payment.Given.redeemed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.PaymentReminders;
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
        assertThat(decided(FIRST.minusNanos(1), OPENED)).isEmpty();
        assertThat(decided(FIRST, OPENED)).containsExactly(due(14, true, FIRST));
        var recorded = due(14, true, FIRST);
        assertThat(decided(SECOND.minusNanos(1), OPENED, recorded)).isEmpty();
        assertThat(decided(SECOND, OPENED, recorded)).containsExactly(due(3, true, SECOND));
    }

    @Test
    void itIsRecordedOnce() {
        var recorded = due(14, true, FIRST);

        assertThat(decided(FIRST, OPENED, recorded)).isEmpty();
        assertThat(decided(SECOND, OPENED, recorded)).hasSize(1);
    }

    @Test
    void nobodyIsRemindedOfWhatIsNotRedeemed() {
        assertThat(decided(FIRST)).isEmpty();
    }

    @Test
    void aDraftIsNotSubmitted() {
        assertThat(decided(FIRST, OPENED, REQUEST.drafted())).hasSize(1);
    }

    @Test
    void whatWasSubmittedBeforeHasNone() {
        var submitted = REQUEST.submitted(FIRST);

        assertThat(decided(FIRST, OPENED, submitted)).isEmpty();
        assertThat(decided(SECOND, OPENED, submitted)).isEmpty();
    }

    @Test
    void whatWasRejectedBeforeHasOneAgainAndNoneOfTheDaysBetween() {
        var submitted = REQUEST.submitted(FIRST.minusSeconds(1));
        var rejected = REQUEST.rejected(FIRST.plusSeconds(1));

        assertThat(decided(SECOND, OPENED, submitted, rejected)).containsExactly(due(3, true, SECOND));
        assertThat(decided(FIRST, OPENED, submitted, REQUEST.rejected(FIRST))).hasSize(1);
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

        assertThat(decided(SECOND, late)).containsExactly(due(3, true, SECOND));
    }

    @Test
    void itIsToldThroughItsDayAndRecordedAloneAfterwards() {
        var dayIsOver = at("2020-10-27T00:00:00Z");

        assertThat(decided(dayIsOver.minusNanos(1), OPENED)).containsExactly(due(14, true, FIRST));
        assertThat(decided(dayIsOver, OPENED)).containsExactly(due(14, false, FIRST));
    }

    @Test
    void whatASimulatedClockPassesIsTold() {
        var command = new RemindOfPayment(A, FIRST.minusSeconds(1), at("2020-12-24T00:00:00Z"));

        assertThat(events(ReminderDecision.decide(command, reminders(OPENED), PROGRAMS::zoneOf)))
                .containsExactly(due(14, true, FIRST), due(3, true, SECOND));
    }

    /** The service was updated on the day before the second. */
    @Test
    void ofWhatCameBeforeThereWereRemindersNobodyIs() {
        var begun = new RemindersBegun(List.of("payment-reminder"), FIRST.plusNanos(1));
        var command = new RemindOfPayment(A, FIRST.minusSeconds(1), at("2020-12-24T00:00:00Z"));

        assertThat(events(ReminderDecision.decide(command, reminders(OPENED, begun), PROGRAMS::zoneOf)))
                .containsExactly(due(3, true, SECOND));
        assertThat(reminders(begun)).isEqualTo(PaymentReminders.NONE);
        var atTheInstant = new RemindersBegun(List.of("payment-reminder"), FIRST);
        assertThat(decided(FIRST, OPENED, atTheInstant)).containsExactly(due(14, true, FIRST));
    }

    @Test
    void whatIsNoLongerTrueIsRecordedAndNotTold() {
        var submitted = REQUEST.submitted(FIRST.plusSeconds(1));
        var closed = new PaymentWindowClosed(A, PARTNER, LAST, null, OPENED.closesAt());
        var command = new RemindOfPayment(A, FIRST, OPENED.closesAt());

        assertThat(decided(FIRST.plusSeconds(2), OPENED, submitted)).containsExactly(due(14, false, FIRST));
        assertThat(events(ReminderDecision.decide(command, reminders(OPENED, closed), PROGRAMS::zoneOf)))
                .containsExactly(due(14, false, FIRST), due(3, false, SECOND));
    }

    @Test
    void whatIsRejectedAfterItsWindowIsNotWaitedFor() {
        var submitted = REQUEST.submitted();
        var closed = new PaymentWindowClosed(A, PARTNER, LAST, REQUEST.id(), OPENED.closesAt());
        var reminders = reminders(
                OPENED, submitted, closed, REQUEST.rejected(OPENED.closesAt().plusSeconds(1)));

        assertThat(reminders.isUnsubmitted()).isFalse();
        assertThat(reminders.pending(PROGRAMS::zoneOf)).isEmpty();
    }

    private static PaymentReminded due(int daysBefore, boolean told, Instant at) {
        return new PaymentReminded(A, PARTNER, PROGRAM, LAST, daysBefore, told, at);
    }

    private static List<DomainEvent> decided(Instant now, Object... history) {
        var command = new RemindOfPayment(A, now, now);
        return events(ReminderDecision.decide(command, reminders(history), PROGRAMS::zoneOf));
    }

    private static PaymentReminders reminders(Object... history) {
        var reminders = PaymentReminders.NONE;
        for (var event : history) {
            reminders = PaymentReminders.evolve(reminders, event);
        }
        return reminders;
    }
}
