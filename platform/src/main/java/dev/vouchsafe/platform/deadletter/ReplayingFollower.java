package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.AlsoSent;
import dev.vouchsafe.platform.projection.Projection;

/** Sends dead letters again in a service that publishes nothing: there is no outbox that would. */
record ReplayingFollower(AlsoSent letters) implements Projection {

    @Override
    public String name() {
        return "replayed-letters";
    }

    @Override
    public void on(RecordedEvent event) {
        letters.send(event);
    }
}
