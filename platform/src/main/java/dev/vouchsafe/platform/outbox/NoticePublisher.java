package dev.vouchsafe.platform.outbox;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.Projection;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes what is to be told, in the order of the log, at least once. */
final class NoticePublisher implements Projection {

    static final String NAME = "notices";

    private final Notices notices;
    private final CloudEventTopic topic;
    private final List<ProducerRecord<String, byte[]>> unpublished = new ArrayList<>();
    private volatile boolean waits;

    NoticePublisher(Notices notices, CloudEventTopic topic) {
        this.notices = notices;
        this.topic = topic;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean beginsAtHead() {
        return true;
    }

    @Override
    public void claimed() {
        unpublished.clear();
    }

    @Override
    public void on(RecordedEvent event) {
        // Each may need states and keys. What the store holds up ends by its own time-outs; a new beginning would ask
        // for all of it again.
        waits = true;
        try {
            notices.toldBy(event).forEach(told -> unpublished.add(topic.record(event, told.id(event), told.message())));
        } finally {
            waits = false;
        }
    }

    @Override
    public void flush() {
        waits = true;
        try {
            topic.write(List.copyOf(unpublished));
        } finally {
            waits = false;
            unpublished.clear();
        }
    }

    @Override
    public boolean waitsForOthers() {
        return waits;
    }
}
