package dev.vouchsafe.eventstore.faults;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A {@link WriterProcess} as the suite sees it. */
final class WriterChild implements AutoCloseable {

    static final int WRITERS = 4;

    private final Ledger ledger;
    private final int first;
    private final Child child;
    private final AtomicBoolean idle = new AtomicBoolean();
    private final AtomicReference<String> seen = new AtomicReference<>();

    /** @param patience of its engine, in milliseconds */
    WriterChild(String uri, String database, int number, long patience, long seed, Ledger ledger) throws Exception {
        this.ledger = ledger;
        this.first = number * WRITERS;
        this.child = Child.start(WriterProcess.class, this::hear, uri, database, patience, first, WRITERS, seed);
    }

    private void hear(String line) {
        if (line.startsWith("idle") || line.startsWith("ready")) {
            idle.set(true);
        } else if (line.startsWith("seen")) {
            seen.set(line.split(" ")[1]);
        }
        ledger.hear(line);
    }

    void go(String round, int appends) {
        idle.set(false);
        child.tell("go " + round + " " + appends);
    }

    boolean isIdle() {
        return idle.get();
    }

    void awaitIdle() {
        ledger.await("the end of " + child, () -> isIdle() || !child.isAlive());
        if (!child.isAlive()) {
            throw new AssertionError(child.toString());
        }
    }

    /** What its reader saw up to a position. */
    long seen(int position) {
        seen.set(null);
        child.tell("seen " + position);
        ledger.await("the reader of " + child, () -> seen.get() != null);
        return Long.parseLong(seen.get());
    }

    Child process() {
        return child;
    }

    /** Kills the process in the midst of whatever it does. */
    void kill() {
        child.close();
        ledger.gone(first, WRITERS);
    }

    @Override
    public void close() {
        child.close();
    }
}
