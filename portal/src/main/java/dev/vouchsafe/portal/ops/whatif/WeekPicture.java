package dev.vouchsafe.portal.ops.whatif;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;

/**
 * How many vouchers would first go another way in each week, drawn. Measures are units of the picture.
 *
 * @param bars the weeks in which any would
 * @param most of any week
 */
public record WeekPicture(List<Bar> bars, List<Year> years, long most) {

    public static final int WIDTH = 960;
    public static final int BASE = 120;
    private static final int LEFT = 8;
    private static final int TALLEST = 90;
    private static final int WIDEST = 24;

    /** @param week its Monday */
    public record Bar(LocalDate week, long count, int x, int y, int width, int height) {}

    public record Year(int year, int x) {}

    /** What differs at the instant of the answer alone went no other way before. */
    static WeekPicture of(WhatIf answer) {
        var counts = new TreeMap<LocalDate, Long>();
        for (var voucher : answer.vouchers().items()) {
            voucher.because().stream()
                    .map(WhatIf.Because::at)
                    .filter(answer.asOf()::isAfter)
                    .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
                    .min(LocalDate::compareTo)
                    .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                    .ifPresent(week -> counts.merge(week, 1L, Long::sum));
        }
        if (counts.isEmpty()) {
            return new WeekPicture(List.of(), List.of(), 0);
        }
        var first = counts.firstKey();
        long weeks = ChronoUnit.WEEKS.between(first, counts.lastKey()) + 1;
        double step = Math.min(WIDEST, (WIDTH - 2.0 * LEFT) / weeks);
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        var bars = counts.entrySet().stream()
                .map(week -> bar(week.getKey(), week.getValue(), most, x(first, week.getKey(), step), step))
                .toList();
        var years = first.datesUntil(counts.lastKey().plusWeeks(1))
                .filter(day -> day.getDayOfYear() == 1)
                .map(day -> new Year(day.getYear(), x(first, day, step)))
                .toList();
        return new WeekPicture(bars, years, most);
    }

    private static Bar bar(LocalDate week, long count, long most, int x, double step) {
        int height = (int) Math.max(3, Math.round((double) TALLEST * count / most));
        return new Bar(week, count, x, BASE - height, (int) Math.max(3, step - 2), height);
    }

    private static int x(LocalDate first, LocalDate day, double step) {
        return LEFT + (int) Math.round(ChronoUnit.DAYS.between(first, day) / 7.0 * step);
    }

    public LocalDate first() {
        return bars.getFirst().week();
    }

    public LocalDate last() {
        return bars.getLast().week();
    }
}
