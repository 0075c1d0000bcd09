package dev.vouchsafe.voucher.reminder;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.program.reminder.Reminder;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherReminders;

/**
 * Decides which reminders of a voucher have come: each once, at its own instant. People are told of it while its day
 * lasts and while it is still true.
 */
final class VoucherReminderDecision {

    private VoucherReminderDecision() {}

    static Decision decide(RemindOfVoucher command, VoucherReminders reminders) {
        return reminders.voucher() instanceof Voucher.Issued voucher
                ? accept(reminders.dueAt(command.at()).stream()
                        .map(due -> reminded(command, due, voucher, reminders))
                        .toArray(DomainEvent[]::new))
                : nothing();
    }

    private static VoucherReminded reminded(
            RemindOfVoucher command, Reminder due, Voucher.Issued voucher, VoucherReminders reminders) {
        boolean inTime = command.noticedAt().isBefore(due.until());
        return new VoucherReminded(
                command.voucherId(),
                voucher.grant().agreementId(),
                voucher.grant().program(),
                voucher.holder().orElse(null),
                due.lastDay(),
                due.daysBefore(),
                inTime && due.lastDay().equals(reminders.lastDay()),
                due.at());
    }
}
