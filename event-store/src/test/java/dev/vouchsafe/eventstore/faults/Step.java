package dev.vouchsafe.eventstore.faults;

/**
 * One event of an append, as its payload says it.
 *
 * @param writer the number of the thread that appended it, unique among all processes
 * @param number which append of that thread it was; a thread begins the next when it knows the outcome of the last
 * @param part which event of the append, from 0
 * @param parts how many events the append has
 * @param counter what it counts on condition that nobody counted since it was read; empty if it is unconditional
 * @param value what was read, and one for each event since
 */
record Step(int writer, int number, int part, int parts, String counter, int value) {

    private static final String SEPARATOR = ";";

    String payload() {
        return String.join(SEPARATOR, "" + writer, "" + number, "" + part, "" + parts, counter, "" + value);
    }

    static Step of(String payload) {
        String[] fields = payload.split(SEPARATOR, -1);
        return new Step(
                Integer.parseInt(fields[0]),
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                fields[4],
                Integer.parseInt(fields[5]));
    }

    String append() {
        return writer + ":" + number;
    }
}
