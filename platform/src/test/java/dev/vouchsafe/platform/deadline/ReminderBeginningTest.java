package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.LapseDeadline;
import dev.vouchsafe.platform.sample.StandingClock;
import dev.vouchsafe.platform.sample.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service is updated to one that reminds of tickets: reminders begin in a log that is older. */
class ReminderBeginningTest extends MadeUpDeadlines {

    private static final String REMINDER = "ticket-reminder";
    private static final Instant BEGUN = DUE.plusSeconds(60);

    private final List<RecordedEvent> log = new ArrayList<>();

    /** As {@link LapseDeadline}, of which nothing counts that came before it begins. */
    private static final class Reminder extends LapseDeadline {

        Reminder() {
            super(null);
        }

        @Override
        public String name() {
            return REMINDER;
        }

        @Override
        public boolean isReminder() {
            return true;
        }

        @Override
        public Fold<Ticket> fold(String subject) {
            var lapsing = super.fold(subject);
            return new Fold<>(lapsing.criteria(), lapsing.initial(), (ticket, event) -> {
                if (event instanceof RemindersBegun begun) {
                    boolean before =
                            ticket.lapsesAt() != null && !ticket.lapsesAt().isAfter(begun.lastBefore());
                    return before ? new Ticket(true, null, null, false) : ticket;
                }
                return lapsing.evolve().apply(ticket, event);
            });
        }
    }

    @Test
    void aLogThatIsEmptyKnowsAllKindsAndRecordsNothing() {
        assertThat(begunBy(known("a-reminder", "b-reminder"))).isEmpty();

        opened("T-1", DUE);
        assertThat(known("a-reminder", "b-reminder").unknown()).isEmpty();
    }

    @Test
    void oneThatIsOlderBeginsWithWhatIsNewToItOnce() {
        opened("T-1", DUE);

        assertThat(begunBy(known("b-reminder", "a-reminder")))
                .containsExactly(new BeginReminders(List.of("a-reminder", "b-reminder"), BEGUN));
        assertThat(begunBy(known("b-reminder", "a-reminder"))).isEmpty();
        assertThat(begunBy(known("b-reminder", "a-reminder", "c-reminder")))
                .containsExactly(new BeginReminders(List.of("c-reminder"), BEGUN));
    }

    @Test
    void aServiceWithoutRemindersHasNone() {
        opened("T-1", DUE);
        assertThat(begunBy(known())).isEmpty();
    }

    /** The index has followed the log so far, and knew nothing of reminders. */
    @Test
    void theIndexGetsWhatThereWasBefore() {
        opened("past", DUE);
        opened("moved", DUE);
        opened("future", BEGUN.plusSeconds(9));
        record(new Ticket.Lapsed("moved", DUE));
        var begun = record(new RemindersBegun(List.of(REMINDER), BEGUN));
        opened("later", BEGUN.plusSeconds(5));
        var index = new DeadlineIndex(
                List.of(new LapseDeadline(null), new Reminder()), entries, overdue, new StreamedLog(log));

        index.on(begun);
        index.flush();

        assertThat(entries.due(NOW, null, 9))
                .containsExactly(
                        new Deadlines.Entry(REMINDER, "past", BEGUN, "", 0),
                        new Deadlines.Entry(REMINDER, "future", BEGUN.plusSeconds(9), "", 2));
    }

    @Test
    void whatCameBeforeIsNotMissingAndWhatComesBehindIs() {
        opened("past", DUE);
        opened("at", BEGUN);
        record(new RemindersBegun(List.of(REMINDER), BEGUN));

        var verified = new DeadlineVerification(
                        List.of(new Reminder()),
                        new StreamedLog(log),
                        () -> new FoundFaults("ticket-service", new Lateness(new StandingClock(NOW))),
                        NOW,
                        9)
                .call();

        assertThat(verified.first())
                .extracting(fault -> fault.subject().id(), fault -> fault.fault())
                .containsExactly(tuple("at", "missing"));
    }

    private KnownReminders known(String... kinds) {
        return new KnownReminders(database, new StreamedLog(List.copyOf(log)), List.of(kinds));
    }

    private List<Object> begunBy(KnownReminders known) {
        var sent = new ArrayList<>();
        Commands commands = (command, cause, precondition) -> {
            sent.add(command);
            return new Outcome.Done(List.of(), 0, false);
        };
        new FirstReminders(known, commands, new StandingClock(BEGUN), "ticket-service").start();
        return sent;
    }

    private void opened(String ticket, Instant lapsesAt) {
        record(new Ticket.Opened(ticket, lapsesAt, DUE.minusSeconds(1)));
    }

    private RecordedEvent record(DomainEvent event) {
        var at = event.at().isAfter(DUE) ? event.at() : DUE.minusSeconds(1);
        var recorded = new RecordedEvent(
                log.size(), "e-" + log.size(), "ticket", 1, event, at, Causes.message("m-" + log.size()), null);
        log.add(recorded);
        return recorded;
    }
}
