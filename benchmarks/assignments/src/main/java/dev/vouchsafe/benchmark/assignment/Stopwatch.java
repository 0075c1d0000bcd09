package dev.vouchsafe.benchmark.assignment;

import java.util.ArrayList;
import java.util.List;

/** When each of many things was seen, from a beginning on. */
final class Stopwatch {

    private final long begun = System.nanoTime();
    private final List<Long> seen = new ArrayList<>();

    /** So many more, now. */
    void saw(int more) {
        long now = System.nanoTime() - begun;
        for (int i = 0; i < more; i++) {
            seen.add(now);
        }
    }

    int count() {
        return seen.size();
    }

    /** Per second, from the beginning to the last. */
    double rate() {
        return seen.size() / (seen.getLast() / 1e9);
    }

    /** The rate of the last quarter to that of the first: below one if it became slower. */
    double lastQuarterToFirst() {
        int quarter = seen.size() / 4;
        double first = seen.get(quarter - 1);
        double last = seen.getLast() - seen.get(seen.size() - quarter - 1);
        return first / last;
    }
}
