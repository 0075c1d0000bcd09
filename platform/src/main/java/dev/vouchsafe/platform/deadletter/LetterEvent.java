package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an operator made of a dead letter. Each letter has one at most: it is closed then. */
public sealed interface LetterEvent extends DomainEvent {

    /** The id of the dead letter. */
    String letter();

    /** Where the message came from. */
    String topic();

    /** Why, in the operator's words. */
    String reason();

    /**
     * The message is to be sent to its topic again, once. The outbox does it.
     *
     * @param letter the id of the dead letter
     * @param topic where the message came from and is sent again
     * @param reason why, in the operator's words
     * @param corrected a digest of the value that is sent in place of its own, made with the service's secret if it has
     *     one; null if it is sent as it was. The value itself is kept in {@link CorrectedValues} until it is sent
     */
    record LetterReplayed(
            String letter,
            String topic,
            String reason,
            @Nullable String corrected,
            Instant at) implements LetterEvent {}

    /**
     * The message is not sent again.
     *
     * @param letter the id of the dead letter
     * @param topic where the message came from
     * @param reason why, in the operator's words
     */
    record LetterDismissed(String letter, String topic, String reason, Instant at) implements LetterEvent {}
}
