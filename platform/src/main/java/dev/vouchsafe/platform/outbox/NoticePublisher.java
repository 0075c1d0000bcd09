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
    private final List<RecordedEvent> untold = new ArrayList<>();
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
        untold.clear();
    }

    @Override
    public void on(RecordedEvent event) {
        untold.add(event);
    }

    @Override
    public void flush() {
        // Many states and keys may be asked for. What the store holds up ends by its own time-outs; a new beginning
        // would ask for all of it again.
        waits = true;
        try {
            var told = new ArrayList<ProducerRecord<String, byte[]>>();
            notices.toldBy(
                    List.copyOf(untold), (event, one) -> told.add(topic.record(event, one.id(event), one.message())));
            topic.write(told);
        } finally {
            waits = false;
            untold.clear();
        }
    }

    @Override
    public boolean waitsForOthers() {
        return waits;
    }
}
