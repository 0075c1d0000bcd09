package dev.vouchsafe.notification.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.vouchsafe.contracts.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The words of one language, from {@code words_<tag>.properties}; each is an ICU message with named arguments. */
final class Texts {

    private final Locale locale;
    private final ULocale icu;
    private final Map<String, MessageFormat> texts = new HashMap<>();
    private final DateTimeFormatter days;
    private final DateTimeFormatter instants;

    Texts(Language language) {
        this.locale = Locale.forLanguageTag(language == Language.TURKISH ? "tr-TR" : "en-GB");
        this.icu = ULocale.forLocale(locale);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.instants = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm zzz", locale);
        read("words_" + language.tag() + ".properties")
                .forEach((key, text) -> texts.put((String) key, new MessageFormat((String) text, icu)));
    }

    private static Properties read(String file) {
        var read = new Properties();
        try (var in = new InputStreamReader(requireNonNull(Texts.class.getResourceAsStream(file), file), UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The names of the arguments of a text. */
    Set<String> arguments(String key) {
        return requireNonNull(texts.get(key), key).getArgumentNames();
    }

    /** @throws IllegalArgumentException if there is no such text, or one of its arguments is missing */
    String of(String key, Map<String, ?> arguments) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + locale);
        }
        if (!arguments.keySet().containsAll(text.getArgumentNames())) {
            throw new IllegalArgumentException(key + " names what nobody knows: " + text.getArgumentNames());
        }
        return ((MessageFormat) text.clone()).format(new HashMap<>(arguments));
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    String instant(Instant instant, ZoneId zone) {
        return instants.format(instant.atZone(zone));
    }

    String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, locale) + " (" + zone.getId() + ")";
    }

    String all(Collection<String> things) {
        return ListFormatter.getInstance(icu).format(things);
    }

    /** With the currency's code: symbols are shared by several. */
    String money(String currency, String amount) {
        var format = NumberFormat.getInstance(icu, NumberFormat.ISOCURRENCYSTYLE);
        format.setCurrency(Currency.getInstance(currency));
        var number = new BigDecimal(amount);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }
}
