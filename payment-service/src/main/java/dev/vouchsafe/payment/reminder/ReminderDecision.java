package dev.vouchsafe.payment.reminder;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.PaymentReminder;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.program.Programs;

/** Records a reminder from its own instant on, once, and whether it is still worth telling. */
final class ReminderDecision {

    private ReminderDecision() {}

    static Decision decide(RemindOfPayment command, PaymentReminder reminder, Programs programs) {
        return reminder.due(programs)
                .map(window -> due(command, reminder, window, programs))
                .filter(due -> !command.at().isBefore(due.at()))
                .<Decision>map(Decision::accept)
                .orElseGet(Decision::nothing);
    }

    private static PaymentReminded due(
            RemindOfPayment command, PaymentReminder reminder, PaymentWindowOpened window, Programs programs) {
        int days = reminder.daysBefore();
        var dayIsOver = programs.endOf(window.program(), PaymentReminder.day(window, days));
        boolean inTime = command.noticedAt().isBefore(dayIsOver);
        return new PaymentReminded(
                window.voucherId(),
                window.partnerId(),
                window.program(),
                window.lastDay(),
                days,
                inTime && reminder.isUnsubmitted(),
                PaymentReminder.instant(window, days, programs));
    }
}
