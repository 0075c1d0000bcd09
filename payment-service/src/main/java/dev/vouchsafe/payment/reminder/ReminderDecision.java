package dev.vouchsafe.payment.reminder;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.PaymentReminders;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.program.reminder.Reminder;
import java.time.ZoneId;
import java.util.function.Function;

/** Decides which reminders of a payment window have come: each once, at its own instant, and whether it is told. */
final class ReminderDecision {

    private ReminderDecision() {}

    /** @param zones of programs */
    static Decision decide(RemindOfPayment command, PaymentReminders reminders, Function<String, ZoneId> zones) {
        var window = reminders.window();
        return window == null
                ? nothing()
                : accept(reminders.pending(zones).stream()
                        .filter(due -> !due.at().isAfter(command.at()))
                        .map(due -> reminded(command, due, window, reminders))
                        .toArray(DomainEvent[]::new));
    }

    private static PaymentReminded reminded(
            RemindOfPayment command, Reminder due, PaymentWindowOpened window, PaymentReminders reminders) {
        boolean inTime = command.noticedAt().isBefore(due.until());
        return new PaymentReminded(
                window.voucherId(),
                window.partnerId(),
                window.program(),
                due.lastDay(),
                due.daysBefore(),
                inTime && reminders.isUnsubmitted(),
                due.at());
    }
}
