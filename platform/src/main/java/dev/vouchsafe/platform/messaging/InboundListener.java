package dev.vouchsafe.platform.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;

/**
 * Handles one record after the other. It returns when the record's effect is durable, be that the handler's or a dead
 * letter's; if it throws, the container brings the record again.
 */
final class InboundListener implements MessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(InboundListener.class);

    private final MessageReader reader;
    private final DeadLetters deadLetters;

    InboundListener(MessageReader reader, DeadLetters deadLetters) {
        this.reader = reader;
        this.deadLetters = deadLetters;
    }

    @Override
    public void onMessage(ConsumerRecord<byte[], byte[]> message) {
        try {
            reader.read(message).ifPresentOrElse(MessageReader.Delivery::deliver, () -> leaveAlone(message));
        } catch (UnreadableMessage unreadable) {
            deadLetters.put(message, unreadable.getMessage());
        } catch (Error failure) {
            // The container would stop for good on an Error, without anybody being told.
            throw new IllegalStateException("handling failed", failure);
        }
    }

    private static void leaveAlone(ConsumerRecord<byte[], byte[]> message) {
        log.debug("{}-{}@{} is of a type that is none of ours", message.topic(), message.partition(), message.offset());
    }
}
