package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.messaging.UnbelievedMessage.Why;
import dev.vouchsafe.platform.signing.MessageVerifier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Whether a message is believed: its source may speak on its topic, and what a service says is signed by it. Who can
 * write to the broker can do no more than that.
 *
 * @param verifier asked for once a message of a service comes in
 */
record Credibility(Speakers speakers, Supplier<MessageVerifier> verifier) {

    /** @throws UnbelievedMessage if it isn't */
    void require(ConsumerRecord<byte[], byte[]> message, Attributes about) {
        if (!speakers.maySpeak(message.topic(), about.source())) {
            throw new UnbelievedMessage(Why.SOURCE, "the source " + about.source() + " has no say on this topic");
        }
        Topics.writerOf(message.topic())
                .flatMap(service -> verifier.get().disbelief(message, service.id()))
                .ifPresent(wrong -> {
                    throw new UnbelievedMessage(Why.SIGNATURE, "the message " + wrong.words());
                });
    }
}
