package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.projection.FollowerState.Claim;
import dev.vouchsafe.platform.projection.FollowerState.Work;
import java.util.List;

/**
 * Claims a token, follows the log behind it and gives up what doesn't answer. It is a pure function of a state, the
 * clock and an input. It has no threads and waits for nothing. So a test can lead it through any history.
 *
 * <p>It reads, applies and stores under a claim only. It applies only what follows what was stored last. It applies one
 * batch at a time. Whatever it waits for has a deadline, except a projection.
 */
final class FollowerMachine {

    /** What became of the state, and what is to be done now, in order. */
    record Transition(FollowerState state, List<FollowerEffect> effects) {}

    private final FollowerTimes times;
    private final FollowerDraft draft;
    private final long time;

    private FollowerMachine(FollowerTimes times, FollowerDraft draft) {
        this.times = times;
        this.draft = draft;
        this.time = draft.time;
    }

    /** @param clock what the clock shows, in nanoseconds of any beginning; it may jump */
    static Transition next(FollowerTimes times, FollowerState state, long clock, FollowerInput input) {
        if (state.hasEnded()) {
            return new Transition(state, List.of());
        }
        var draft = new FollowerDraft(times, state, clock);
        new FollowerMachine(times, draft).hear(input);
        draft.giveUpWhatIsLate();
        draft.beginWhatIsDue();
        return new Transition(draft.state(), draft.effects());
    }

    private void hear(FollowerInput input) {
        switch (input) {
            case FollowerInput.Tick tick -> {}
            case FollowerInput.Head known -> headIs(known.position());
            case FollowerInput.Available available -> draft.woken |= available.stream() == draft.stream;
            case FollowerInput.Stop stop -> draft.stopping = true;
            case FollowerInput.OperationResult answer -> answered(answer);
        }
    }

    /** One that rests at the head looks when there is a later one: its stream should have called. */
    private void headIs(long position) {
        boolean behind = draft.position < draft.head;
        draft.head = Math.max(draft.head, position);
        if (!behind) {
            draft.behind = time;
            if (draft.position < draft.head && draft.work instanceof Work.Waiting) {
                draft.work = new Work.Waiting(time);
            }
        }
    }

    private void answered(FollowerInput.OperationResult answer) {
        long operation = answer.operation();
        if (draft.claim instanceof Claim.Asked asked && asked.operation() == operation) {
            claimAnswered(answer, asked.since());
        } else if (draft.claim instanceof Claim.Extending extending && extending.operation() == operation) {
            extensionAnswered(answer, extending);
        } else {
            switch (draft.work) {
                case Work.Opening opening when opening.operation() == operation -> openAnswered(answer);
                case Work.Reading reading when reading.operation() == operation -> readAnswered(answer);
                case Work.Applying applying
                when applying.operation() == operation -> applyAnswered(answer, applying.batch());
                case Work.Storing storing when storing.operation() == operation -> storeAnswered(answer, storing);
                case Work.Draining draining when draining.operation() == operation -> draft.work = new Work.Idle();
                case Work.Releasing releasing when releasing.operation() == operation -> draft.end();
                default -> {} // it was given up
            }
        }
    }

    private void claimAnswered(FollowerInput.OperationResult answer, long since) {
        switch (answer) {
            case FollowerInput.Claimed claimed -> {
                draft.hold(since + times.claim());
                draft.position = claimed.position();
                draft.behind = time;
                draft.work = new Work.Closed(time);
            }
            case FollowerInput.NotOurs others -> draft.claim = new Claim.None(time + times.take());
            default -> draft.claim = new Claim.None(draft.afterFailure());
        }
    }

    private void extensionAnswered(FollowerInput.OperationResult answer, Claim.Extending extending) {
        switch (answer) {
            case FollowerInput.Done extended ->
                draft.hold(Math.max(extending.until(), extending.since() + times.claim()));
            case FollowerInput.NotOurs lost -> draft.drop(time + times.take());
            default -> draft.claim = new Claim.Held(extending.until(), time + times.longestPause());
        }
    }

    private void openAnswered(FollowerInput.OperationResult answer) {
        if (answer instanceof FollowerInput.Done) {
            draft.work = new Work.Waiting(time);
        } else {
            draft.reopen(draft.afterFailure());
        }
    }

    private void readAnswered(FollowerInput.OperationResult answer) {
        switch (answer) {
            case FollowerInput.Events events
            when events.batch().first() == draft.position + 1 -> draft.work = new Work.Unapplied(events.batch(), time);
            case FollowerInput.NoEvents none -> noEvents();
            default ->
                draft.reopen(
                        draft.afterFailure()); // also what doesn't follow what is stored: once applied, what is between
            // would be passed over
        }
    }

    private void noEvents() {
        draft.failures = 0;
        if (draft.position >= draft.head) {
            draft.behind = time;
            draft.work = new Work.Waiting(time + times.rest());
        } else if (time - draft.behind < times.silence()) {
            draft.work = new Work.Waiting(time + times.idle());
        } else {
            draft.behind = time;
            draft.reopen(time); // it says nothing although there is something
        }
    }

    private void applyAnswered(FollowerInput.OperationResult answer, Batch batch) {
        if (answer instanceof FollowerInput.Done) {
            draft.failures = 0;
            draft.work = new Work.Unstored(batch.last(), time);
        } else {
            draft.work = new Work.Unapplied(batch, draft.afterFailure());
        }
    }

    private void storeAnswered(FollowerInput.OperationResult answer, Work.Storing storing) {
        switch (answer) {
            case FollowerInput.Done stored -> {
                draft.failures = 0;
                draft.position = storing.last();
                draft.behind = time;
                draft.holdLonger(storing.since() + times.claim());
                draft.work = new Work.Waiting(time);
            }
            case FollowerInput.NotOurs lost -> draft.drop(time + times.take());
            default -> draft.work = new Work.Unstored(storing.last(), draft.afterFailure());
        }
    }
}
