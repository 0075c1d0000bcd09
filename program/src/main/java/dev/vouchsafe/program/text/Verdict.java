package dev.vouchsafe.program.text;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule's verdict, in the words of a program and no language yet.
 *
 * @param detail one sentence for a person, with the arithmetic behind the verdict
 * @param facts what the rule looked at, by name, as an answer shows it
 */
public record Verdict(Code code, boolean passed, Sentence detail, Map<String, @Nullable Object> facts) {

    /** What a refusal says of it. */
    Violation violation() {
        return new Violation(code, detail, facts);
    }
}
