package dev.vouchsafe.portal.customer.agreement;

import dev.vouchsafe.portal.customer.agreement.Pool.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The balance of a pool over time, as the points of a picture: what was, and after today what will be. */
public final class DaysOverTime {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 200;
    public static final int LEFT = 40;
    private static final int TOP = 28;
    private static final int BOTTOM = 172;
    private static final int RIGHT = 8;

    private final Instant from;
    private final Instant to;
    private final Instant now;
    private final int highest;
    private final List<Step> past = new ArrayList<>();
    private final List<Step> ahead = new ArrayList<>();

    private record Step(Instant at, int days) {}

    private DaysOverTime(List<Fact> facts, Instant now) {
        this.now = now;
        this.from = facts.isEmpty() ? now : facts.getFirst().at();
        var last = facts.isEmpty() || facts.getLast().at().isBefore(now)
                ? now
                : facts.getLast().at();
        this.to = last.plus(Duration.ofDays(14));
        int days = 0;
        int most = 1;
        past.add(new Step(from, 0));
        boolean isAhead = false;
        for (var fact : facts) {
            if (!isAhead && fact.at().isAfter(now)) {
                past.add(new Step(now, days));
                ahead.add(new Step(now, days));
                isAhead = true;
            }
            days += fact.change();
            most = Math.max(most, days);
            (isAhead ? ahead : past).add(new Step(fact.at(), days));
        }
        if (!isAhead) {
            past.add(new Step(now, days));
            ahead.add(new Step(now, days));
        }
        ahead.add(new Step(to, days));
        this.highest = most;
    }

    /** @param facts in the order of their instants */
    public static DaysOverTime of(List<Fact> facts, Instant now) {
        return new DaysOverTime(facts, now);
    }

    /** The path of what was, as {@code d} of an SVG path. */
    public String past() {
        return path(past);
    }

    /** The path of what will be. */
    public String ahead() {
        return path(ahead);
    }

    /** Where today stands. */
    public String today() {
        return number(x(now));
    }

    /** Where a number of days stands. */
    public String y(int days) {
        return number(BOTTOM - (double) days / highest * (BOTTOM - TOP));
    }

    public int highest() {
        return highest;
    }

    /** Whether nothing happened yet. */
    public boolean isEmpty() {
        return past.size() < 3;
    }

    /** Where a year begins, with its number. */
    public List<Year> years() {
        var years = new ArrayList<Year>();
        for (int year = yearOf(from) + 1; year <= yearOf(to); year++) {
            var begins = Instant.parse("%04d-01-01T00:00:00Z".formatted(year));
            years.add(new Year(year, number(x(begins))));
        }
        return years;
    }

    /** A year and where it begins. */
    public record Year(int year, String x) {}

    private static int yearOf(Instant instant) {
        return instant.atZone(java.time.ZoneOffset.UTC).getYear();
    }

    /** Days change at once: a line across, then up or down. */
    private String path(List<Step> steps) {
        var path = new StringBuilder();
        for (var step : steps) {
            path.append(path.isEmpty() ? "M" : "H").append(number(x(step.at())));
            path.append(path.indexOf("V") < 0 && path.indexOf("H") < 0 ? " " : "V")
                    .append(y(step.days()));
        }
        return path.toString();
    }

    private double x(Instant at) {
        double whole = Math.max(1, Duration.between(from, to).toSeconds());
        return LEFT + Duration.between(from, at).toSeconds() / whole * (WIDTH - LEFT - RIGHT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
