package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.program.reminder.RemindedOf;
import dev.vouchsafe.program.reminder.Reminder;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.Voucher.Open;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A voucher, and the reminders of its last day that are not decided yet.
 *
 * @param pending in their order. One that came before the voucher was closed, or its last day moved, was true then and
 *     is still to be decided
 */
public record VoucherReminders(Voucher voucher, List<Reminder> pending) {

    public static final VoucherReminders NONE = new VoucherReminders(new Voucher.Unknown(), List.of());

    public VoucherReminders {
        pending = List.copyOf(pending);
    }

    /** After an event of the voucher, or one of its reminders. */
    public static VoucherReminders evolve(VoucherReminders reminders, Object event) {
        if (event instanceof VoucherReminded reminded) {
            return reminders.decidedUpTo(Map.of(reminded.part(), reminded.at()));
        }
        if (event instanceof RemindersBegun begun) {
            return reminders.pending.isEmpty() ? reminders : reminders.decidedUpTo(Map.of("", begun.lastBefore()));
        }
        var voucher = VoucherEvolution.evolve(reminders.voucher, event);
        return voucher == reminders.voucher ? reminders : reminders.with(voucher, ((DomainEvent) event).at());
    }

    /** Without those up to an instant. A voucher's reminders have one part; none is decided if it is missing. */
    public VoucherReminders decidedUpTo(Map<String, Instant> upTo) {
        var decided = upTo.values().stream().findFirst().orElse(Instant.MIN);
        return new VoucherReminders(
                voucher,
                pending.stream().filter(each -> each.at().isAfter(decided)).toList());
    }

    /** Those that have come by the instant, in their order. */
    public List<Reminder> dueAt(Instant instant) {
        return pending.stream().filter(each -> !each.at().isAfter(instant)).toList();
    }

    /** The last day on which the voucher can be used; null if it can't any more. */
    public @Nullable LocalDate lastDay() {
        return voucher instanceof Open open ? open.grant().validity().usableThrough() : null;
    }

    private VoucherReminders with(Voucher changed, Instant at) {
        var lastDay = new VoucherReminders(changed, List.of()).lastDay();
        if (lastDay != null && lastDay.equals(lastDay())) {
            return new VoucherReminders(changed, pending);
        }
        // What happens at an instant belongs to its later side: a reminder of that very instant sees it.
        var before = pending.stream().filter(each -> each.at().isBefore(at));
        var since = changed instanceof Open open
                ? of(open.grant().validity()).filter(each -> !each.at().isBefore(at))
                : Stream.<Reminder>empty();
        return new VoucherReminders(changed, Stream.concat(before, since).toList());
    }

    /** All reminders of a voucher's last day. */
    public static Stream<Reminder> of(Validity validity) {
        return RemindedOf.VOUCHER.on(validity.usableThrough(), validity.zone()).stream();
    }
}
