package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.platform.deadletter.LetterEvent.LetterReplayed;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in the list.
 *
 * @param topic where it came from, as the partition and the offset
 * @param time when it was put aside
 * @param text its first bytes as text, in which each control character is a space; null if its value was left out
 * @param replayOf the dead letter that it was before it was sent again; null if it was none
 * @param state the word of a {@link LetterState}
 * @param closedBy who sent it again or dismissed it; null as long as it is open, as all behind it
 * @param closedBecause the reason that was given
 * @param corrected whether it was sent with another value; null if it was not sent
 */
record DeadLetterView(
        String id,
        String topic,
        int partition,
        long offset,
        String reason,
        Instant time,
        @Nullable String text,
        @Nullable String replayOf,
        String state,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBecause,
        @Nullable Boolean corrected) {

    /** @param recorded what became of it; null for nothing yet */
    static DeadLetterView of(DeadLetter letter, @Nullable RecordedEvent recorded) {
        var closing = recorded == null ? null : (LetterEvent) recorded.payload();
        return new DeadLetterView(
                letter.id(),
                letter.origin().topic(),
                letter.origin().partition(),
                letter.offset(),
                letter.reason(),
                letter.time(),
                letter.text() == null ? null : letter.text().replaceAll("\\p{Cntrl}", " "),
                letter.replayOf(),
                LetterState.of(closing).word(),
                recorded == null ? null : recorded.cause().actor(),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.reason(),
                closing instanceof LetterReplayed replayed ? replayed.corrected() != null : null);
    }
}
