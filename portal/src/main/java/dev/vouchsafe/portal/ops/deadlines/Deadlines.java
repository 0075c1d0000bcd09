package dev.vouchsafe.portal.ops.deadlines;

import dev.vouchsafe.contracts.ops.DeadlinesVerified;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.ops.Due;
import dev.vouchsafe.portal.page.Frame;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param counts how many fall on each day
 * @param verification empty as long as nobody asked for it
 * @param asked the month that the calendar shows; null for the first in which something falls from today on
 */
public record Deadlines(
        Part<Items<Due>> list,
        Part<Items<Count>> counts,
        Optional<Part<DeadlinesVerified>> verification,
        LocalDate today,
        @Nullable String asked) {

    static final List<String> KINDS =
            List.of("voucher-expiry", "pool-removal", "payment-window", "payment-term", "reminder");

    /** How many of a kind fall on a day. */
    public record Count(LocalDate day, String kind, long count) {}

    /** A day of the calendar; null before the first of the month. */
    public record Square(@Nullable LocalDate day, List<Count> counts) {

        public long all() {
            return counts.stream().mapToLong(Count::count).sum();
        }
    }

    public List<String> kinds() {
        return KINDS;
    }

    /** How late something was, in the unit in which a person thinks of it. */
    public static String lateness(Frame frame, @Nullable Long millis) {
        if (millis == null) {
            return "–";
        }
        var late = Duration.ofMillis(millis);
        if (late.toDays() > 0) {
            return frame.t("ops.deadlines.late-days", late.toDays());
        }
        return late.toMinutes() > 0
                ? frame.t("ops.deadlines.late-minutes", late.toMinutes())
                : frame.t("ops.deadlines.late", millis);
    }

    private List<Count> all() {
        return counts.here().map(Items::items).orElse(List.of());
    }

    /** The month of the calendar. */
    public YearMonth month() {
        try {
            if (asked != null) {
                return YearMonth.parse(asked);
            }
        } catch (DateTimeParseException notAMonth) {
            // Then as if none were asked for.
        }
        var days = all().stream().map(Count::day).sorted().toList();
        return YearMonth.from(days.stream()
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .orElse(days.isEmpty() ? today : days.getLast()));
    }

    /** The weeks of the month, from Monday on. */
    public List<List<Square>> weeks() {
        var squares = new ArrayList<Square>();
        for (int blank = 1; blank < month().atDay(1).getDayOfWeek().getValue(); blank++) {
            squares.add(new Square(null, List.of()));
        }
        for (int day = 1; day <= month().lengthOfMonth(); day++) {
            var date = month().atDay(day);
            squares.add(new Square(
                    date, all().stream().filter(count -> count.day().equals(date)).toList()));
        }
        while (squares.size() % 7 != 0) {
            squares.add(new Square(null, List.of()));
        }
        var weeks = new ArrayList<List<Square>>();
        for (int at = 0; at < squares.size(); at += 7) {
            weeks.add(squares.subList(at, at + 7));
        }
        return weeks;
    }
}
