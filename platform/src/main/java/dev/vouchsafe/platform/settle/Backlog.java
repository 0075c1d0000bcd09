package dev.vouchsafe.platform.settle;

/** What the service still has before it: messages not consumed, events not projected or published. */
public interface Backlog {

    /** Returns when every message that was on the service's inbound topics at the call has had its durable effect. */
    void awaitConsumed();

    /** Returns when every event that was in the log at the call is projected and published. */
    void awaitFollowed();
}
