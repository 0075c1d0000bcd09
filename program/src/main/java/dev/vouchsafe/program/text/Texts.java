package dev.vouchsafe.program.text;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.contracts.text.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program's words: a text for everything that a rule can find, in each language. They decide nothing. */
public final class Texts {

    private final Map<Language, Map<String, Template>> byLanguage;

    /**
     * @param byLanguage a text in each language for each key of each {@link Finding}, {@link Phrase.Kind},
     *     {@link SignificantDay} and {@link Word}
     */
    public Texts(Map<Language, Map<String, Template>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** The check in words. */
    public Verdict verdict(Check check) {
        return new Verdict(
                check.code(), check.passed(), new Told(this, check.key(), check.facts()), Facts.plain(check.facts()));
    }

    /** The phrase in words. */
    public Sentence told(Phrase phrase) {
        return new Told(this, phrase.kind().key(), phrase.facts());
    }

    /** What is said for a key, of these facts. */
    Sentence told(String key, Map<String, @Nullable Object> facts) {
        return new Told(this, key, facts);
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

    private String told(String key, Map<String, @Nullable Object> facts, Language language) {
        return requireNonNull(requireNonNull(byLanguage.get(language)).get(key), key)
                .fill(facts, language, (name, value) -> told(name, value, language));
    }

    private String told(String fact, Object value, Language language) {
        return value instanceof Phrase phrase
                ? told(phrase.kind().key(), phrase.facts(), language)
                : Word.of(fact, value)
                        .map(word -> told(word.key(), Map.of(), language))
                        .orElseGet(value::toString);
    }

    /** What is said for the key, of these facts. */
    private record Told(Texts texts, String key, Map<String, @Nullable Object> facts) implements Sentence {

        @Override
        public String in(Language language) {
            return texts.told(key, facts, language);
        }

        @Override
        public String toString() {
            return in(Language.ENGLISH);
        }
    }
}
