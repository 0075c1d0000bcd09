package dev.vouchsafe.portal.ops.thing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a thing, drawn to the scale of time: a lane for each service, and a line at the instant of the page.
 * Measures are units of the picture.
 *
 * @param from the day at which the picture begins
 * @param through the day at which it ends
 */
public record LanePicture(
        LocalDate from, LocalDate through, List<Lane> lanes, List<Point> points, List<Year> years, int now) {

    private static final int LEFT = 8;
    public static final int WIDTH = 960;
    private static final int TOP = 34;
    private static final int LANE = 34;

    public record Lane(String service, int y) {}

    /** @param shown whether it had happened by the instant of the page */
    public record Point(Happening happening, int x, int y, boolean shown) {}

    /** The beginning of a year. */
    public record Year(int year, int x) {}

    public int height() {
        return TOP + (lanes.size() - 1) * LANE + LANE / 2;
    }

    public int right() {
        return WIDTH - LEFT;
    }

    /** Empty of lanes if nothing happened. */
    static LanePicture of(List<Happening> all, @Nullable Instant asOf, Instant now, ZoneId zone) {
        var begins = all.isEmpty() ? now : all.getFirst().at();
        var ends = all.isEmpty() || now.isAfter(all.getLast().at())
                ? now
                : all.getLast().at();
        var from = begins.atZone(zone).toLocalDate();
        var through = ends.atZone(zone).toLocalDate();
        var scale = new Scale(
                from.atStartOfDay(zone).toInstant(),
                through.plusDays(1).atStartOfDay(zone).toInstant());
        var lanes = new LinkedHashMap<String, Lane>();
        var points = new ArrayList<Point>();
        var at = asOf == null ? ends : asOf;
        for (var happening : all) {
            var lane =
                    lanes.computeIfAbsent(happening.service(), service -> new Lane(service, TOP + lanes.size() * LANE));
            points.add(new Point(
                    happening,
                    scale.x(happening.at()),
                    lane.y(),
                    !happening.at().isAfter(at)));
        }
        var years = new ArrayList<Year>();
        for (int year = from.getYear() + 1; year <= through.getYear(); year++) {
            years.add(new Year(
                    year, scale.x(LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant())));
        }
        return new LanePicture(from, through, List.copyOf(lanes.values()), points, years, scale.x(at));
    }

    private record Scale(Instant from, Instant to) {

        int x(Instant at) {
            double whole = (double) Math.max(1, Duration.between(from, to).toMillis());
            double part = Math.min(whole, (double) Math.max(0, Duration.between(from, at).toMillis()));
            return LEFT + (int) Math.round((WIDTH - 2 * LEFT) * part / whole);
        }
    }
}
