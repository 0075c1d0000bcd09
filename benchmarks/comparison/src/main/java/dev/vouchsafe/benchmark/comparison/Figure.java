package dev.vouchsafe.benchmark.comparison;

/**
 * One figure of a workload that gets rows on the page.
 *
 * @param key its name in the answers
 * @param title its name on the page, with the unit
 * @param decimals how many places are shown
 */
record Figure(String key, String title, int decimals) {

    static Figure rate(String title) {
        return new Figure("rate", title, 0);
    }

    static Figure millis(String key, String title) {
        return new Figure(key, title, 2);
    }
}
