package dev.vouchsafe.program.text;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program's words: a text for everything that a rule can find. They decide nothing. */
public final class Texts {

    private final Map<String, Template> byKey;

    /** @param byKey a text for each key of each {@link Finding} and {@link Phrase.Kind} */
    public Texts(Map<String, Template> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    /** The check in words. */
    public Verdict verdict(Check check) {
        return new Verdict(check.code(), check.passed(), told(check.key(), check.facts()), Facts.plain(check.facts()));
    }

    /** The phrase in words. */
    public String told(Phrase phrase) {
        return told(phrase.kind().key(), phrase.facts());
    }

    /** What a refusal says of a check that failed. */
    public Violation violation(Check check) {
        return verdict(check).violation();
    }

    /** The violations of all checks that failed, in their order. */
    public List<Violation> failed(Stream<Check> checks) {
        return checks.filter(check -> !check.passed()).map(this::violation).toList();
    }

    /** The first check that failed, as a violation: for rules that are answered alone, in their order. */
    public Optional<Violation> firstFailed(Stream<Check> checks) {
        return checks.filter(check -> !check.passed()).map(this::violation).findFirst();
    }

    private String told(String key, Map<String, @Nullable Object> facts) {
        return requireNonNull(byKey.get(key), key).fill(facts, this::told);
    }
}
