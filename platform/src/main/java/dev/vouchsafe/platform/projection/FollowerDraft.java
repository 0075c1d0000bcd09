package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.projection.FollowerState.Claim;
import dev.vouchsafe.platform.projection.FollowerState.Work;
import java.util.ArrayList;
import java.util.List;

/**
 * The state that a step of {@link FollowerMachine} is making of the one before: what time alone changes, and what every
 * change has in common.
 */
final class FollowerDraft {

    final long time;
    long position;
    long head;
    long behind;
    long stream;
    boolean woken;
    int failures;
    boolean stopping;
    Claim claim;
    Work work;
    private final FollowerTimes times;
    private final long clock;
    private final List<FollowerEffect> effects = new ArrayList<>();
    private long operations;

    /** A clock that jumps back is no time that passes; one that jumps ahead at most lets deadlines pass. */
    FollowerDraft(FollowerTimes times, FollowerState state, long clock) {
        this.times = times;
        this.time = state.time() + Math.max(0, clock - state.clock());
        this.clock = clock;
        this.operations = state.operations();
        this.position = state.position();
        this.head = state.head();
        this.behind = state.behind();
        this.stream = state.stream();
        this.woken = state.woken();
        this.failures = state.failures();
        this.stopping = state.stopping();
        this.claim = state.claim();
        this.work = state.work();
    }

    FollowerState state() {
        return new FollowerState(
                time, clock, operations, position, head, behind, stream, woken, failures, stopping, claim, work);
    }

    List<FollowerEffect> effects() {
        return effects;
    }

    /** The claim is certain up to a time. */
    void hold(long until) {
        claim = new Claim.Held(until, Math.max(time, until - times.claim() + times.extend()));
    }

    /** The claim that is held was extended by the way. */
    void holdLonger(long until) {
        switch (claim) {
            case Claim.Held held -> hold(Math.max(held.until(), until));
            case Claim.Extending extending ->
                claim = new Claim.Extending(
                        extending.operation(),
                        extending.since(),
                        extending.deadline(),
                        Math.max(extending.until(), until));
            default -> {}
        }
    }

    /** What was claimed is claimed no more, or it isn't certain that it is. To be claimed again at a time. */
    void drop(long retryAt) {
        claim = new Claim.None(retryAt);
        abandonWork();
        effects.add(new FollowerEffect.Close());
        switch (work) {
            case Work.Applying applying -> work = new Work.Draining(applying.operation());
            case Work.Releasing releasing -> end();
            default -> work = new Work.Idle();
        }
    }

    private void abandonWork() {
        switch (work) {
            case Work.Opening opening -> abandon(opening.operation());
            case Work.Reading reading -> abandon(reading.operation());
            case Work.Applying applying -> abandon(applying.operation());
            case Work.Storing storing -> abandon(storing.operation());
            default -> {}
        }
    }

    private void abandon(long operation) {
        effects.add(new FollowerEffect.Abandon(operation));
    }

    /** Another stream is opened at a time. */
    void reopen(long at) {
        effects.add(new FollowerEffect.Close());
        work = new Work.Closed(at);
    }

    /** Something failed. When it may be tried again. */
    long afterFailure() {
        return time + times.pause(failures++);
    }

    void giveUpWhatIsLate() {
        switch (claim) {
            case Claim.Asked asked
            when time >= asked.deadline() -> {
                abandon(asked.operation());
                claim = new Claim.None(afterFailure());
            }
            case Claim.Held held when time >= held.until() -> drop(time);
            case Claim.Extending extending
            when time >= Math.min(extending.until(), extending.deadline()) -> {
                abandon(extending.operation());
                claim = new Claim.Held(extending.until(), time + times.longestPause());
                if (time >= extending.until()) {
                    drop(time);
                }
            }
            default -> {}
        }
        switch (work) {
            case Work.Opening opening when time >= opening.deadline() -> giveUpStream();
            case Work.Reading reading when time >= reading.deadline() -> giveUpStream();
            case Work.Storing storing
            when time >= storing.deadline() -> {
                abandonWork();
                work = new Work.Unstored(storing.last(), afterFailure());
            }
            case Work.Releasing releasing when time >= releasing.deadline() -> end();
            default -> {}
        }
    }

    private void giveUpStream() {
        abandonWork();
        reopen(afterFailure());
    }

    void beginWhatIsDue() {
        if (stopping) {
            stop();
            return;
        }
        switch (claim) {
            case Claim.None none
            when work instanceof Work.Idle && time >= none.retryAt() -> {
                claim = new Claim.Asked(++operations, time, time + times.answer());
                effects.add(new FollowerEffect.Claim(operations));
            }
            case Claim.Held held
            when time >= held.extendAt() -> {
                claim = new Claim.Extending(++operations, time, time + times.answer(), held.until());
                effects.add(new FollowerEffect.Extend(operations));
            }
            default -> {}
        }
        switch (work) {
            case Work.Closed closed when time >= closed.openAt() -> open();
            case Work.Waiting waiting when woken || time >= waiting.until() -> read();
            case Work.Unapplied unapplied when time >= unapplied.retryAt() -> apply(unapplied.batch());
            case Work.Unstored unstored when time >= unstored.retryAt() -> store(unstored.last());
            default -> {}
        }
    }

    private void open() {
        work = new Work.Opening(++operations, time + times.answer());
        stream = operations;
        woken = false;
        effects.add(new FollowerEffect.Open(operations, position));
    }

    private void read() {
        work = new Work.Reading(++operations, time + times.answer());
        woken = false;
        effects.add(new FollowerEffect.Read(operations));
    }

    private void apply(Batch batch) {
        work = new Work.Applying(++operations, batch);
        effects.add(new FollowerEffect.Apply(operations, batch));
    }

    private void store(long last) {
        work = new Work.Storing(++operations, last, time, time + times.answer());
        effects.add(new FollowerEffect.Store(operations, last));
    }

    /** What is being applied is applied, and stored once, before the claim is given back. */
    private void stop() {
        switch (work) {
            case Work.Idle idle when claim instanceof Claim.None -> end();
            case Work.Unstored unstored when failures == 0 -> store(unstored.last());
            case Work.Idle idle -> {}
            case Work.Applying applying -> {}
            case Work.Storing storing -> {}
            case Work.Draining draining -> {}
            case Work.Releasing releasing -> {}
            case Work.Ended ended -> {}
            default -> {
                abandonWork();
                effects.add(new FollowerEffect.Close());
                work = new Work.Releasing(++operations, time + times.answer());
                effects.add(new FollowerEffect.Release(operations));
            }
        }
    }

    void end() {
        work = new Work.Ended();
        effects.add(new FollowerEffect.Ended());
    }
}
