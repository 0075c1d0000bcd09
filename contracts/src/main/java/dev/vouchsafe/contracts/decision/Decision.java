package dev.vouchsafe.contracts.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision comes to: events to record, or the rules that say no. A pure value; recording it is the caller's. */
public sealed interface Decision {

    /**
     * The command is accepted and these events are to be recorded, all or none. Empty: nothing has to change.
     *
     * @param programVersion the version of the program the decision was made under; null where no program was asked
     */
    record Accepted(List<DomainEvent> events, @Nullable String programVersion) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }

        /** The same decision, made under this version of the program. */
        public Accepted under(@Nullable String version) {
            return new Accepted(events, version);
        }
    }

    /** The command is refused; nothing is recorded. */
    record Refused(List<Violation> violations) implements Decision {
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one rule");
            }
        }
    }

    static Accepted accept(DomainEvent... events) {
        return new Accepted(List.of(events), null);
    }

    static Accepted nothing() {
        return new Accepted(List.of(), null);
    }

    static Decision refuse(Violation... violations) {
        return new Refused(List.of(violations));
    }

    static Decision refuse(List<Violation> violations) {
        return new Refused(violations);
    }
}
