package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Language;
import java.util.List;

/** Thrown by a read that has to say no; answered with problem details, as a refused command is. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public Refusal(Violation... violations) {
        super(violations[0].detail().in(Language.ENGLISH));
        this.violations = List.of(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
