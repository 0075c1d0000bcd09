package dev.vouchsafe.portal.ops.totals;

import java.util.ArrayList;
import java.util.List;

/**
 * How many days were redeemed in each group, drawn. Measures are units of the picture.
 *
 * @param most of any group
 */
public record DaysPicture(List<Bar> bars, long most) {

    public static final int WIDTH = 960;
    public static final int BASE = 120;
    private static final int LEFT = 8;
    private static final int TALLEST = 90;
    private static final int WIDEST = 60;

    /** @param key empty for what has none */
    public record Bar(String key, long days, int x, int y, int width, int height) {}

    static DaysPicture of(List<Totals.Group> groups) {
        long most = groups.stream()
                .mapToLong(group -> group.counted("redeemed").days())
                .max()
                .orElse(0);
        var bars = new ArrayList<Bar>();
        double step = Math.min(WIDEST, (WIDTH - 2.0 * LEFT) / Math.max(1, groups.size()));
        for (int i = 0; i < groups.size() && most > 0; i++) {
            long days = groups.get(i).counted("redeemed").days();
            if (days > 0) {
                int height = (int) Math.max(3, Math.round((double) TALLEST * days / most));
                var key = groups.get(i).key();
                bars.add(new Bar(
                        key == null ? "" : key,
                        days,
                        LEFT + (int) Math.round(i * step),
                        BASE - height,
                        (int) Math.max(3, step - 4),
                        height));
            }
        }
        return new DaysPicture(bars, most);
    }
}
