package dev.vouchsafe.portal.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one language. A text is an ICU message: {@code {0}}, {@code {0,plural,one{…}other{…}}}.
 *
 * <p>A key that is not there is a fault of the page, and the page fails.
 */
public final class Words {

    private final Language language;
    private final Map<String, MessageFormat> texts = new ConcurrentHashMap<>();
    private final DateTimeFormatter days;
    private final DateTimeFormatter instants;

    Words(Language language, Map<String, String> texts) {
        this.language = language;
        texts.forEach((key, text) -> this.texts.put(key, new MessageFormat(text, language.icu())));
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale());
        this.instants = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss zzz", language.locale());
    }

    public Language language() {
        return language;
    }

    /**
     * The text of a key.
     *
     * @param arguments what stands for {@code {0}}, {@code {1}} …
     * @throws IllegalArgumentException if there is no such text
     */
    public String of(String key, Object... arguments) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no word for " + key + " in " + language.tag());
        }
        return ((MessageFormat) text.clone()).format(arguments);
    }

    /** The text of a word of the API, such as a status or a code; the word itself if the portal has no text for it. */
    public String ofWord(String group, String word) {
        String key = group + "." + word;
        return texts.containsKey(key) ? of(key) : word;
    }

    /** Whether there is a text of the key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The things as a choice: {@code a, b or c}. */
    public String anyOf(Collection<String> things) {
        return ListFormatter.getInstance(language.icu(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(things);
    }

    /** A country's name, by its ISO 3166 code. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    /** The order of the language's alphabet. */
    public Comparator<Object> order() {
        return Collator.getInstance(language.icu());
    }

    /** A day in the language's form. */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** An instant in the language's form, with its zone. */
    public String instant(Instant instant, ZoneId zone) {
        return instants.format(instant.atZone(zone));
    }
}
