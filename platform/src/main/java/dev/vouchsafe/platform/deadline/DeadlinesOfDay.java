package dev.vouchsafe.platform.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;

/**
 * How many deadlines of a kind are due on a day.
 *
 * @param day in the zone of the subjects' programs
 */
record DeadlinesOfDay(String day, String kind, long count) {

    /** Of these rows, by day and kind. */
    static List<DeadlinesOfDay> in(Iterable<Document> rows) {
        var counts = new TreeMap<String, TreeMap<String, Long>>();
        rows.forEach(row -> counts.computeIfAbsent(row.getString(DeadlineRow.DAY), day -> new TreeMap<>())
                .merge(row.getString(DeadlineRow.KIND), 1L, Long::sum));
        var days = new ArrayList<DeadlinesOfDay>();
        counts.forEach((day, kinds) -> kinds.forEach((kind, count) -> days.add(new DeadlinesOfDay(day, kind, count))));
        return days;
    }
}
