package dev.vouchsafe.benchmark.store;

/**
 * Another writer appended to the stream after the state that an append was made on; nothing of the append is stored.
 */
public final class Overtaken extends Exception {

    public Overtaken(Throwable cause) {
        super(cause);
    }
}
