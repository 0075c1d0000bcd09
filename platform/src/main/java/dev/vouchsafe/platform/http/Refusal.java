package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.web.Problem;
import dev.vouchsafe.web.SupportContact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown by a read that has to say no; answered with problem details, as a refused command is. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;
    private final transient @Nullable SupportContact support;

    public Refusal(Violation... violations) {
        super(violations[0].detail().in(Language.ENGLISH));
        this.violations = List.of(violations);
        this.support = null;
    }

    private Refusal(Refusal refusal, SupportContact support) {
        super(refusal.getMessage(), refusal);
        this.violations = refusal.violations;
        this.support = support;
    }

    /** The same refusal, with whom the caller may ask about it. */
    public Refusal with(SupportContact contact) {
        return new Refusal(this, contact);
    }

    public List<Violation> violations() {
        return violations;
    }

    /** How it is answered. */
    public Problem problem() {
        var problem = Problem.of(violations);
        return support == null ? problem : problem.with(support);
    }
}
