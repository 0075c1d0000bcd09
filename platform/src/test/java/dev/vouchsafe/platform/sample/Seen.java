package dev.vouchsafe.platform.sample;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.Projection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A projection that keeps what it was shown. */
public class Seen implements Projection {

    public final List<RecordedEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "seen";
    }

    @Override
    public void on(RecordedEvent event) {
        events.add(event);
    }
}
