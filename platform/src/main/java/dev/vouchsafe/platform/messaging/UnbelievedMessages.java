package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.platform.messaging.UnbelievedMessage.Why;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Who is told of messages that aren't believed: somebody tries to speak in another's name, and this must be seen. */
@FunctionalInterface
public interface UnbelievedMessages {

    /**
     * Returns once it is durable. The same record may be told again.
     *
     * @throws RuntimeException if it can't be written down now: the record is handled again
     */
    void heard(ConsumerRecord<byte[], byte[]> record, Why why);
}
