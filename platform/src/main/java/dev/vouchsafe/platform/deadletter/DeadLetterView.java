package dev.vouchsafe.platform.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in the list.
 *
 * @param topic where it came from, as the partition and the offset
 * @param time when it was put aside
 * @param text its first bytes as text, in which each control character is a space; null if its value was left out
 */
record DeadLetterView(
        String id,
        String topic,
        int partition,
        long offset,
        String reason,
        Instant time,
        @Nullable String text) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.origin().topic(),
                letter.origin().partition(),
                letter.offset(),
                letter.reason(),
                letter.time(),
                letter.text() == null ? null : letter.text().replaceAll("\\p{Cntrl}", " "));
    }
}
