package dev.vouchsafe.platform.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild of a read model, as it stands.
 *
 * @param id names it, such as {@code voucher-service.voucher-list.2}
 * @param generation what it makes
 * @param switching when readers are switched to it
 * @param by who asked for it
 * @param startedAt by the system's clock, as are all its times: it is about the machine, not about the program
 * @param finishedAt null as long as it is not finished
 * @param position of the last event that it has applied; -1 for none
 * @param head the log's last position when that was noted
 * @param eventsPerSecond at the last count
 * @param holder the run that works on it; null for none. Whatever a run writes is refused once another holds it
 * @param comparison live against rebuilt; null before
 * @param switched whether readers were switched to it
 * @param failure what it broke on; null if on nothing
 */
public record Rebuild(
        String id,
        int generation,
        State state,
        Switching switching,
        String by,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long position,
        long head,
        long eventsPerSecond,
        @Nullable String holder,
        @Nullable RebuildComparison comparison,
        boolean switched,
        @Nullable String failure) {

    /**
     * How it stands. Waiting, running and comparing go on by themselves, also after a crash; a stopped or failed one
     * goes on when it is asked for again.
     */
    public enum State {
        WAITING,
        RUNNING,
        COMPARING,
        STOPPED,
        FAILED,
        FINISHED,
        DISCARDED;

        /** Whether it goes on without being asked for again. */
        public boolean goesOn() {
            return this == WAITING || this == RUNNING || this == COMPARING;
        }
    }

    /** When readers are switched to what was rebuilt. */
    public enum Switching {
        ALWAYS,
        IF_EQUAL
    }

    static Rebuild asked(String id, int generation, Switching switching, String by, Instant now) {
        return new Rebuild(id, generation, State.WAITING, switching, by, now, null, -1, -1, 0, null, null, false, null);
    }

    /** Whether it goes on, and this run holds it. */
    public boolean isRunBy(String run) {
        return state.goesOn() && run.equals(holder);
    }

    /** It can be taken up again where it stands. */
    public boolean halfDone() {
        return state == State.STOPPED || state == State.FAILED;
    }

    Rebuild in(State next, @Nullable String nextHolder, @Nullable String nextFailure) {
        return with(
                next,
                switching,
                finishedAt,
                position,
                head,
                eventsPerSecond,
                nextHolder,
                comparison,
                switched,
                nextFailure);
    }

    Rebuild askedAgain(Switching nextSwitching) {
        return with(State.WAITING, nextSwitching, null, position, head, 0, null, null, false, null);
    }

    Rebuild at(long nextPosition, long nextHead, long rate) {
        return with(State.RUNNING, switching, null, nextPosition, nextHead, rate, holder, null, false, null);
    }

    Rebuild finished(RebuildComparison compared, boolean isSwitched, Instant now) {
        long end = compared.position();
        return with(State.FINISHED, switching, now, end, end, eventsPerSecond, null, compared, isSwitched, null);
    }

    /** All that changes in the course of a rebuild, with what does not. */
    private Rebuild with(
            State next,
            Switching when,
            @Nullable Instant end,
            long at,
            long of,
            long rate,
            @Nullable String run,
            @Nullable RebuildComparison compared,
            boolean isSwitched,
            @Nullable String why) {
        return new Rebuild(
                id, generation, next, when, by, startedAt, end, at, of, rate, run, compared, isSwitched, why);
    }
}
