package dev.vouchsafe.contracts.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fixed text with its facts.
 *
 * @param facts what its placeholders stand for, by their names
 */
public record FilledText(FixedText text, Map<String, @Nullable Object> facts) implements Sentence {

    FilledText(FixedText text) {
        this(text, Map.of());
    }

    /** The same with one more fact. */
    public FilledText with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(facts);
        more.put(name, value);
        return new FilledText(text, Collections.unmodifiableMap(more));
    }

    @Override
    public String in(Language language) {
        return Template.of(text.words().in(language)).fill(facts, language);
    }
}
