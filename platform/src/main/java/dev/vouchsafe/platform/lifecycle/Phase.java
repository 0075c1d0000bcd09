package dev.vouchsafe.platform.lifecycle;

/** When a part of the service starts: in this order, and it stops in the reverse one. */
public enum Phase {

    /** Stops last, when nothing is written any more. */
    CHECKPOINTS(-1),

    /** What decides, before anything that sends commands. */
    DECISIONS(0),

    /** What follows the log. */
    FOLLOWERS(100),

    /** What needs the followers: stops before they do. */
    BEHIND_FOLLOWERS(101),

    /** What brings messages in; calls come in behind it. */
    INBOUND(Integer.MAX_VALUE - 100);

    private final int number;

    Phase(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
