package dev.vouchsafe.platform.state;

import dev.vouchsafe.contracts.ops.RefusalCount;
import dev.vouchsafe.contracts.ops.TurnedAway;
import java.util.List;

/** What was refused and turned away lately. A bean of this type makes it a part of the state of things. */
public interface AttemptCounts {

    /** Nothing is counted. */
    AttemptCounts NONE = new AttemptCounts() {
        @Override
        public List<RefusalCount> refusals() {
            return List.of();
        }

        @Override
        public TurnedAway turnedAway() {
            return TurnedAway.NONE;
        }
    };

    /** How often each code was the answer, today and on the same day last week. */
    List<RefusalCount> refusals();

    /** The 401 and 429 of today. */
    TurnedAway turnedAway();
}
