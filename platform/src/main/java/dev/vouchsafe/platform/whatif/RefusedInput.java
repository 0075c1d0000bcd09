package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message or call that had its effect and is refused in a play.
 *
 * @param at its own time
 * @param cause as the trail has it; null for a call without an Idempotency-Key
 * @param codes of the rules that say no, sorted
 */
public record RefusedInput(
        Subject subject, Instant at, @Nullable String cause, List<String> codes, Sentence detail) {

    /** What it was about, such as {@code voucher} and its id. */
    public record Subject(String kind, String id) {}

    public static RefusedInput of(Subject subject, RecordedEvent recorded, List<Violation> violations) {
        return new RefusedInput(
                subject,
                recorded.recordedAt(),
                recorded.cause().id(),
                violations.stream()
                        .map(violation -> violation.code().id())
                        .distinct()
                        .sorted()
                        .toList(),
                Sentence.each(violations.stream().map(Violation::detail).toList()));
    }
}
