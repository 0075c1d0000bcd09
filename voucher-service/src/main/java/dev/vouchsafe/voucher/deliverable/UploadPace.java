package dev.vouchsafe.voucher.deliverable;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.unit.DataSize;

/**
 * How fast all uploads together are written: what the store does for them it can't do for others. Who brings bytes
 * faster waits, on a thread of its own.
 */
final class UploadPace {

    private final double nanosPerByte;
    private long next = System.nanoTime();

    UploadPace(DataSize perSecond) {
        this.nanosPerByte = (double) TimeUnit.SECONDS.toNanos(1) / perSecond.toBytes();
    }

    /** Returns when the store has time for the bytes. */
    void await(int bytes) {
        long until = turn(bytes);
        for (long wait = until - System.nanoTime(); wait > 0; wait = until - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

    private synchronized long turn(int bytes) {
        long now = System.nanoTime();
        long mine = next - now > 0 ? next : now;
        next = mine + Math.round(bytes * nanosPerByte);
        return mine;
    }
}
