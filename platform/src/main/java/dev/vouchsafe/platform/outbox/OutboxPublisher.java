package dev.vouchsafe.platform.outbox;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.Projection;
import java.util.ArrayList;
import java.util.List;

/**
 * Publishes the log as CloudEvents. A batch is sent as a whole and then waited for; only when the broker has
 * acknowledged all of it the follower's token moves, so what was not acknowledged is sent again, in the same order.
 */
final class OutboxPublisher implements Projection {

    static final String NAME = "outbox";

    private final Outbox outbox;
    private final CloudEventTopic topic;
    private final List<AlsoSent> others;
    private final List<RecordedEvent> unpublished = new ArrayList<>();
    private volatile boolean waits;

    OutboxPublisher(Outbox outbox, CloudEventTopic topic, List<AlsoSent> others) {
        this.outbox = outbox;
        this.topic = topic;
        this.others = List.copyOf(others);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A batch that was broken off comes again. */
    @Override
    public void claimed() {
        unpublished.clear();
    }

    @Override
    public void on(RecordedEvent event) {
        unpublished.add(event);
    }

    @Override
    public void flush() {
        waits = true;
        try {
            var events = List.copyOf(unpublished);
            // Before the messages: what fails here would have all of them sent again at each try.
            events.forEach(event -> others.forEach(other -> other.send(event)));
            var messages = outbox.messagesFor(events).iterator();
            topic.write(events.stream()
                    .flatMap(event -> messages.next().stream().map(message -> topic.record(event, event.id(), message)))
                    .toList());
        } finally {
            waits = false;
            unpublished.clear();
        }
    }

    /** What is sent again comes twice, and no sooner. */
    @Override
    public boolean waitsForOthers() {
        return waits;
    }
}
