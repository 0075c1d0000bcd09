package dev.vouchsafe.platform.projection;

/**
 * Where a follower stands. Times are nanoseconds of the follower's own time, which begins at 0 and never goes back.
 *
 * @param time now
 * @param clock what the clock showed last
 * @param operations the number of the last operation that was begun
 * @param position the position of the last event whose following is stored; -1 for none
 * @param head the last position of the log that is known; -1 for none
 * @param behind since when it has been behind that head without reading anything
 * @param stream the number of the stream that was opened last
 * @param woken whether that stream has called since it was read from last
 * @param failures how many failures there were since the last time something went well
 * @param stopping whether it is to end
 */
record FollowerState(
        long time,
        long clock,
        long operations,
        long position,
        long head,
        long behind,
        long stream,
        boolean woken,
        int failures,
        boolean stopping,
        Claim claim,
        Work work) {

    /** What is known of the claim on the token. */
    sealed interface Claim {

        /** Not claimed by this follower; to be tried at a time. */
        record None(long retryAt) implements Claim {}

        /** Asked for. */
        record Asked(long operation, long since, long deadline) implements Claim {}

        /** Claimed, which is certain up to a time. */
        record Held(long until, long extendAt) implements Claim {}

        /** Claimed, and being extended. */
        record Extending(long operation, long since, long deadline, long until) implements Claim {}
    }

    /** What it does with the log. */
    sealed interface Work {

        /** There is no stream. */
        record Idle() implements Work {}

        /** A stream is to be opened at a time. */
        record Closed(long openAt) implements Work {}

        record Opening(long operation, long deadline) implements Work {}

        record Reading(long operation, long deadline) implements Work {}

        /** The stream has no more events; it calls, or is asked at a time. */
        record Waiting(long until) implements Work {}

        /** Without a deadline: a projection may wait for others, and nobody else may use it meanwhile. */
        record Applying(long operation, Batch batch) implements Work {}

        /** The events could not be applied, or not all of them. They are applied again at a time. */
        record Unapplied(Batch batch, long retryAt) implements Work {}

        record Storing(long operation, long last, long since, long deadline) implements Work {}

        /** The events are applied, and it isn't known whether that is stored. It is stored again at a time. */
        record Unstored(long last, long retryAt) implements Work {}

        /** The claim was lost while events were applied. Their end is waited for. */
        record Draining(long operation) implements Work {}

        /** The claim is given back. */
        record Releasing(long operation, long deadline) implements Work {}

        record Ended() implements Work {}
    }

    /** @param clock what the clock shows */
    static FollowerState start(long clock) {
        return new FollowerState(0, clock, 0, -1, -1, 0, 0, false, 0, false, new Claim.None(0), new Work.Idle());
    }

    /** Whether this follower has claimed the token, as far as it knows. */
    boolean isClaimed() {
        return claim instanceof Claim.Held || claim instanceof Claim.Extending;
    }

    boolean hasEnded() {
        return work instanceof Work.Ended;
    }

    /** At which time something is to be done although nothing is heard. */
    long wakeAt() {
        long forClaim = switch (claim) {
            case Claim.None none -> work instanceof Work.Idle && !stopping ? none.retryAt() : Long.MAX_VALUE;
            case Claim.Asked asked -> asked.deadline();
            case Claim.Held held -> Math.min(held.until(), held.extendAt());
            case Claim.Extending extending -> Math.min(extending.until(), extending.deadline());
        };
        return Math.min(
                forClaim,
                switch (work) {
                    case Work.Closed closed -> closed.openAt();
                    case Work.Opening opening -> opening.deadline();
                    case Work.Reading reading -> reading.deadline();
                    case Work.Waiting waiting -> waiting.until();
                    case Work.Unapplied unapplied -> unapplied.retryAt();
                    case Work.Storing storing -> storing.deadline();
                    case Work.Unstored unstored -> unstored.retryAt();
                    case Work.Releasing releasing -> releasing.deadline();
                    default -> Long.MAX_VALUE;
                });
    }
}
