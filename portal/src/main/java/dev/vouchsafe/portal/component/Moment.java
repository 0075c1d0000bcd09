package dev.vouchsafe.portal.component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point of a time line.
 *
 * @param at by which points are ordered
 * @param day shown in place of the instant; null to show the instant
 * @param kind what has been, today, or what will be
 * @param bad whether something ended badly here
 * @param sentence what happened, or will
 * @param by who did it; null where nobody did
 */
public record Moment(
        Instant at,
        @Nullable LocalDate day,
        Kind kind,
        boolean bad,
        String sentence,
        @Nullable String by) {

    /** Where a point stands to today. */
    public enum Kind {
        PAST,
        TODAY,
        AHEAD;

        /** As the style sheet says it. */
        public String style() {
            return switch (this) {
                case PAST -> "past";
                case TODAY -> "today";
                case AHEAD -> "ahead";
            };
        }
    }

    public static Moment past(Instant at, String sentence, @Nullable String by) {
        return new Moment(at, null, Kind.PAST, false, sentence, by);
    }

    public static Moment today(Instant now, LocalDate today, String sentence) {
        return new Moment(now, today, Kind.TODAY, false, sentence, null);
    }

    /** A deadline to come, which falls at the end of its day. */
    public static Moment ahead(Instant at, LocalDate day, String sentence) {
        return new Moment(at, day, Kind.AHEAD, false, sentence, null);
    }

    /** The points, oldest first; those of one instant in the order given. */
    public static List<Moment> inOrder(List<Moment> points) {
        var sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparing(Moment::at));
        return sorted;
    }
}
