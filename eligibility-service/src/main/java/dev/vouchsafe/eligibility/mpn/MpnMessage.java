package dev.vouchsafe.eligibility.mpn;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * A type of message from MPN that becomes an event of the partner. The message is the event's cause, so the same message
 * again changes nothing.
 *
 * @param event the event that the data, said at an instant, comes to
 */
record MpnMessage<T>(String type, Class<T> dataType, BiFunction<T, Instant, PartnerEvent> event, Commands commands)
    implements InboundHandler<T> {

    @Override
    public String topic() {
        return Topics.MPN;
    }

    @Override
    public void handle(InboundMessage<T> message) {
        commands.send(new RecordPartnerEvent(event.apply(message.data(), message.time())), message.cause());
    }
}
