package dev.vouchsafe.contracts.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders: <code>{lastDay}</code> is the fact of that name. A list is told with commas, or with what
 * stands behind a bar: <code>{competencies| or }</code>. Of nothing it says that there is none.
 */
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?<name>[A-Za-z]+)(\\|(?<separator>[^{}]*))?}");
    private static final String COMMA = ", ";

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException if a brace stands alone; the message says so for the person who wrote the text
     */
    public static Template of(String text) {
        var rest = PLACEHOLDER.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw new IllegalArgumentException("a placeholder is written {name} or {name|separator}: " + text);
        }
        return new Template(text);
    }

    /** The names of its placeholders, in the order of the text. */
    public Set<String> placeholders() {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group("name"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The text with its facts; one that is a {@link Sentence} itself is told in the same language.
     *
     * @throws IllegalStateException if a fact that the text speaks of is not there
     */
    public String fill(Map<String, @Nullable Object> facts, Language language) {
        return fill(
                facts,
                language,
                (name, value) -> value instanceof Sentence sentence ? sentence.in(language) : value.toString());
    }

    /**
     * The same where facts have words of their own.
     *
     * @param words what is said for one value, by the name of its fact
     * @throws IllegalStateException if a fact that the text speaks of is not there
     */
    public String fill(
            Map<String, @Nullable Object> facts, Language language, BiFunction<String, Object, String> words) {
        var filled = new StringBuilder();
        var placeholder = PLACEHOLDER.matcher(text);
        int from = 0;
        while (placeholder.find()) {
            var name = placeholder.group("name");
            if (!facts.containsKey(name)) {
                throw new IllegalStateException("there is no fact " + name + " for: " + text);
            }
            var separator = placeholder.group("separator");
            filled.append(text, from, placeholder.start())
                    .append(told(
                            facts.get(name),
                            separator == null ? COMMA : separator,
                            language,
                            value -> words.apply(name, value)));
            from = placeholder.end();
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static String told(
            @Nullable Object value, String separator, Language language, Function<Object, String> words) {
        return switch (value) {
            case null -> language.nothing();
            case Collection<?> values when values.isEmpty() -> language.nothing();
            case Collection<?> values ->
                values.stream().map(one -> told(one, COMMA, language, words)).collect(Collectors.joining(separator));
            default -> words.apply(value);
        };
    }
}
