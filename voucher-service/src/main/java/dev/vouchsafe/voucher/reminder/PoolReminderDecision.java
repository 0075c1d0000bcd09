package dev.vouchsafe.voucher.reminder;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.voucher.domain.PoolReminder;
import dev.vouchsafe.voucher.domain.PoolReminders;
import dev.vouchsafe.voucher.domain.ReminderEvent.PoolReminded;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * Decides whether the next reminder of an agreement's pools has come. One at a time: what expires between two of them
 * gives days back first.
 */
final class PoolReminderDecision {

    private PoolReminderDecision() {}

    /** @param zones of programs */
    static Decision decide(RemindOfPools command, PoolReminders reminders, Function<String, ZoneId> zones) {
        return reminders.pending(zones).stream()
                .findFirst()
                .filter(due -> !due.at().isAfter(command.at()))
                .map(due -> Decision.accept(reminded(command, due, reminders)))
                .orElseGet(Decision::nothing);
    }

    private static PoolReminded reminded(RemindOfPools command, PoolReminder due, PoolReminders reminders) {
        boolean inTime = command.noticedAt().isBefore(due.reminder().until());
        var seenAt = inTime && command.noticedAt().isAfter(due.at()) ? command.noticedAt() : due.at();
        int days = reminders.daysAt(seenAt, due.program());
        return new PoolReminded(
                command.agreementId(),
                due.program(),
                days,
                due.end(),
                due.reminder().lastDay(),
                due.reminder().daysBefore(),
                inTime && days > 0,
                due.at());
    }
}
