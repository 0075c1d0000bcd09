package dev.vouchsafe.platform.outbox;

import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.List;
import java.util.Optional;

/**
 * What of the log is published, and as what. A service has at most one bean of this type. The log is the outbox: its
 * events are published in order, at least once, with the event's id as the message's id.
 */
public interface Outbox {

    /** The topic that the service writes. */
    String topic();

    /** The CloudEvents source of its messages, such as {@code /voucher-service}. */
    String source();

    /** The message for an event; empty for an event that stays inside. */
    Optional<Message> messageFor(RecordedEvent event);

    /**
     * The messages for events that follow each other in the log without a gap, in their order. To be made faster where
     * a message needs more than its event.
     */
    default List<Optional<Message>> messagesFor(List<RecordedEvent> events) {
        return events.stream().map(this::messageFor).toList();
    }

    /**
     * A message to be published.
     *
     * @param type the CloudEvents type, such as {@code voucher.reserved.v1}
     * @param key the Kafka key, by which its kind is ordered
     * @param subject the CloudEvents subject
     * @param data a record that becomes the JSON value
     */
    record Message(String type, String key, String subject, Object data) {}
}
