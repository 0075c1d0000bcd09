package dev.vouchsafe.platform.decision;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.text.PlatformText;
import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * The events are durable.
     *
     * @param events what was recorded; empty if nothing had to change
     * @param position the position of the last of them, or of the last event the decision looked at if there were none
     * @param repeated whether they had been recorded before, under the same cause
     */
    record Done(List<DomainEvent> events, long position, boolean repeated) implements Outcome {

        /**
         * Whether one of the events is in a stream.
         *
         * @param last the position of the stream's last event up to {@link #position}
         */
        public boolean isIn(long last) {
            return last > position - events.size();
        }
    }

    /** The rules said no. */
    record Refused(List<Violation> violations) implements Outcome {

        /**
         * Another call or message had its effect under this cause's id. Decided by
         * {@link dev.vouchsafe.platform.log.Cause#asksForOtherThan} and
         * {@link dev.vouchsafe.platform.http.change.OncePerKey#answer}.
         */
        @Rule("idempotency-key-reused")
        public static Refused idempotencyKeyReused() {
            return new Refused(List.of(Violation.of(Code.IDEMPOTENCY_KEY_REUSED, PlatformText.KEY_REUSED)));
        }

        /** Whether it is {@link #idempotencyKeyReused}. */
        public boolean isKeyReused() {
            return violations.stream().anyMatch(violation -> violation.code() == Code.IDEMPOTENCY_KEY_REUSED);
        }
    }

    /**
     * The resource is not as the call asked for it to be ({@code If-Match}, {@code If-None-Match}); it is at this
     * version, or -1: there is no event of it.
     */
    record Stale(long version) implements Outcome {}
}
