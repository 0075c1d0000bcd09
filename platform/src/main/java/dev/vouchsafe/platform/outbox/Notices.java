package dev.vouchsafe.platform.outbox;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What of the log is told to people. A service has at most one bean of this type. It has a topic and a follower of its
 * own: what can't be told now holds nothing else up. What is in the log before it runs for the first time is not told.
 */
public interface Notices {

    /** The topic of its own, such as {@code voucher.notices}; kept for three days. */
    String topic();

    /** The CloudEvents source of its messages. */
    String source();

    /**
     * What is to be told since this happened. Addresses are opened here and stand nowhere else. Asked again, with the
     * same answer as far as nobody was erased, until all of it was published.
     *
     * @param events that follow each other in the log without a gap, at least one
     * @param tell takes what is told, in the order of the events
     */
    void toldBy(List<RecordedEvent> events, BiConsumer<RecordedEvent, Told> tell);

    /**
     * A message to be published.
     *
     * @param part what tells it from others of the same event; empty for the only one
     */
    record Told(String part, Message message) {

        /** Its id: the same whenever it is published again. */
        public String id(RecordedEvent event) {
            return part.isEmpty() ? event.id() : event.id() + "." + part;
        }
    }
}
