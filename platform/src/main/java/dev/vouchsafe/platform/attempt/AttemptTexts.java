package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Template;
import dev.vouchsafe.platform.attempt.Attempt.Kind;
import dev.vouchsafe.platform.trail.TextResources;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of attempts: the resources {@code trail/attempts.<language>.properties}. A wrong one stops the start.
 */
final class AttemptTexts {

    private static final Set<String> KNOWN = Set.of("actor", "method", "path", "codes");

    private final Map<Language, Map<Kind, Template>> texts = new EnumMap<>(Language.class);

    /** @throws IllegalStateException if a text is missing, or speaks of what an attempt doesn't have */
    AttemptTexts() {
        for (var language : Language.values()) {
            var given = TextResources.read("attempts", language);
            var templates = new EnumMap<Kind, Template>(Kind.class);
            for (var kind : Kind.values()) {
                var text = given.get(kind.type());
                var template = text == null ? null : Template.of(text);
                if (template == null || !KNOWN.containsAll(template.placeholders())) {
                    throw new IllegalStateException("the trail's text for " + kind.type() + " in " + language.tag()
                            + " must be there and speak of nothing but " + KNOWN + ": " + text);
                }
                templates.put(kind, template);
            }
            texts.put(language, templates);
        }
    }

    /** What the attempt says to people. */
    String sentence(Attempt attempt, Language language) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("actor", attempt.actor());
        facts.put("method", attempt.method());
        facts.put("path", attempt.path());
        facts.put("codes", attempt.codes());
        return Objects.requireNonNull(
                        Objects.requireNonNull(texts.get(language)).get(attempt.kind()))
                .fill(facts, language);
    }
}
