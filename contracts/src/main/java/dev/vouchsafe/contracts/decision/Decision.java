package dev.vouchsafe.contracts.decision;

import java.util.List;

/** What a decision comes to: facts to record, or the rules that say no. A pure value; recording it is the caller's. */
public sealed interface Decision {

    /** The command is accepted and these facts are to be recorded, all or none. Empty: nothing has to change. */
    record Accepted(List<Fact> facts) implements Decision {
        public Accepted {
            facts = List.copyOf(facts);
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

    static Decision accept(Fact... facts) {
        return new Accepted(List.of(facts));
    }

    static Decision nothing() {
        return new Accepted(List.of());
    }

    static Decision refuse(Violation... violations) {
        return new Refused(List.of(violations));
    }

    static Decision refuse(List<Violation> violations) {
        return new Refused(violations);
    }
}
