package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.program.reminder.RemindedOf;
import dev.vouchsafe.program.reminder.Reminder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a voucher whose payment can be asked for is in no submitted request. One of its reminders is due if that is so
 * at its instant. What happens later doesn't change that, however late it is recorded.
 *
 * @param window null until the voucher is redeemed
 * @param unsubmitted when the window was open and the voucher in no submitted request, in order
 * @param closed whether the end of the window is recorded
 * @param decided up to when its reminders are
 */
public record PaymentReminders(
        @Nullable PaymentWindowOpened window, List<Span> unsubmitted, boolean closed, Instant decided) {

    public static final PaymentReminders NONE = new PaymentReminders(null, List.of(), false, Instant.MIN);

    public PaymentReminders {
        unsubmitted = List.copyOf(unsubmitted);
    }

    /**
     * A time.
     *
     * @param to the first instant that no longer belongs to it; null while it goes on
     */
    record Span(Instant from, @Nullable Instant to) {

        boolean has(Instant at) {
            return !at.isBefore(from) && (to == null || at.isBefore(to));
        }
    }

    /**
     * The reminders that are not decided yet, in their order: those that were true when they came, and those that are
     * still to come as things stand.
     *
     * @param zones of programs
     */
    public List<Reminder> pending(Function<String, ZoneId> zones) {
        return of(window, zones)
                .filter(each ->
                        each.at().isAfter(decided) && unsubmitted.stream().anyMatch(span -> span.has(each.at())))
                .toList();
    }

    /** All reminders of a window, in their order. */
    public static Stream<Reminder> of(@Nullable PaymentWindowOpened window, Function<String, ZoneId> zones) {
        return window == null
                ? Stream.empty()
                : RemindedOf.PAYMENT_WINDOW.on(window.lastDay(), zones.apply(window.program())).stream();
    }

    /** Whether a request can still be submitted, and none is. */
    public boolean isUnsubmitted() {
        return !unsubmitted.isEmpty() && unsubmitted.getLast().to() == null;
    }

    /** After an event of the voucher, or one of its reminders. */
    public static PaymentReminders evolve(PaymentReminders reminders, Object event) {
        return switch (event) {
            case PaymentWindowOpened e -> reminders.from(e, e.at());
            case RequestSubmitted e -> reminders.until(e.at(), reminders.closed);
            // One that waited for its review as the window closed can't be submitted again.
            case RequestRejected e
            when reminders.window != null && !reminders.closed -> reminders.from(reminders.window, e.at());
            case PaymentWindowClosed e -> reminders.until(e.at(), true);
            case PaymentReminded e -> reminders.decidedUpTo(e.at());
            case RemindersBegun e -> reminders.decidedUpTo(e.lastBefore());
            default -> reminders;
        };
    }

    private PaymentReminders decidedUpTo(Instant instant) {
        return window == null ? this : new PaymentReminders(window, unsubmitted, closed, instant);
    }

    private PaymentReminders from(PaymentWindowOpened opened, Instant at) {
        var more = new ArrayList<>(unsubmitted);
        more.add(new Span(at, null));
        return new PaymentReminders(opened, more, closed, decided);
    }

    private PaymentReminders until(Instant at, boolean nowClosed) {
        var ended = new ArrayList<>(unsubmitted);
        if (isUnsubmitted()) {
            ended.add(new Span(ended.removeLast().from(), at));
        }
        return new PaymentReminders(window, ended, nowClosed, decided);
    }
}
