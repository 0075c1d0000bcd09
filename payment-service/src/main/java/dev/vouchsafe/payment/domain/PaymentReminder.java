package dev.vouchsafe.payment.domain;

import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the reminders of a voucher's payment window. It is due if the voucher is in no submitted request at its
 * instant. What happens later doesn't change that, however late it is recorded.
 *
 * @param daysBefore how many days before the window's last day
 * @param window null until the voucher is redeemed
 * @param unsubmitted when the window was open and the voucher in no submitted request, in order
 * @param closed whether the end of the window is recorded
 * @param recorded whether the reminder is
 */
public record PaymentReminder(
        int daysBefore,
        @Nullable PaymentWindowOpened window,
        List<Span> unsubmitted,
        boolean closed,
        boolean recorded) {

    /** The days before a window's last day on which its partner is reminded. */
    public static final List<Integer> DAYS_BEFORE = List.of(14, 3);

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

    public static PaymentReminder unknown(int daysBefore) {
        return new PaymentReminder(daysBefore, null, List.of(), false, false);
    }

    /** Its day, in the zone of the voucher's program. */
    public static LocalDate day(PaymentWindowOpened window, int daysBefore) {
        return window.lastDay().minusDays(daysBefore);
    }

    /** Its instant: the first of its day. */
    public static Instant instant(PaymentWindowOpened window, int daysBefore, Programs programs) {
        return programs.endOf(window.program(), day(window, daysBefore).minusDays(1));
    }

    /** The window that it has to be recorded for; empty if there is none, or none any more. */
    public Optional<PaymentWindowOpened> due(Programs programs) {
        return Optional.ofNullable(window)
                .filter(opened -> !recorded)
                .filter(opened ->
                        unsubmitted.stream().anyMatch(span -> span.has(instant(opened, daysBefore, programs))));
    }

    /** Whether a request can still be submitted, and none is. */
    public boolean isUnsubmitted() {
        return !unsubmitted.isEmpty() && unsubmitted.getLast().to() == null;
    }

    public static PaymentReminder evolve(PaymentReminder reminder, Object event) {
        return switch (event) {
            case PaymentWindowOpened e -> reminder.from(e, e.at());
            case RequestSubmitted e -> reminder.until(e.at(), reminder.closed);
            // One that waited for its review as the window closed can't be submitted again.
            case RequestRejected e
            when reminder.window != null && !reminder.closed -> reminder.from(reminder.window, e.at());
            case PaymentWindowClosed e -> reminder.until(e.at(), true);
            case PaymentReminded e
            when e.daysBefore() == reminder.daysBefore ->
                new PaymentReminder(e.daysBefore(), reminder.window, reminder.unsubmitted, reminder.closed, true);
            default -> reminder;
        };
    }

    private PaymentReminder from(PaymentWindowOpened opened, Instant at) {
        var more = new ArrayList<>(unsubmitted);
        more.add(new Span(at, null));
        return new PaymentReminder(daysBefore, opened, List.copyOf(more), closed, recorded);
    }

    private PaymentReminder until(Instant at, boolean nowClosed) {
        var ended = new ArrayList<>(unsubmitted);
        if (isUnsubmitted()) {
            ended.add(new Span(ended.removeLast().from(), at));
        }
        return new PaymentReminder(daysBefore, window, List.copyOf(ended), nowClosed, recorded);
    }
}
