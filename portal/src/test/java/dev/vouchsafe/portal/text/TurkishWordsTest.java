package dev.vouchsafe.portal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A thing has one name in Turkish, on whatever page it stands: the one in the table of {@code docs/design.md}. */
class TurkishWordsTest {

    private static final Path DESIGN = Path.of("../docs/design.md");
    private static final Path PAGES = Path.of("src/main/java");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| ([a-z]+) \\| ([^`|]+) \\|$");
    private static final Locale TURKISH = Locale.of("tr");

    @Test
    void oneWordForOneThing() throws IOException {
        var english = texts("en");
        var turkish = texts("tr");
        var stems = stems();
        assertThat(stems).containsEntry("submit", "sun");

        var wrong = new ArrayList<String>();
        english.forEach((key, text) -> stems.forEach((word, stem) -> {
            boolean says = Pattern.compile("(?<!\\.)\\b" + word + "(?!\\.[a-z*])", Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .find();
            String translated = String.valueOf(turkish.get(key));
            if (says && !translated.toLowerCase(TURKISH).contains(stem)) {
                wrong.add(key + ": \"" + text + "\" has no \"" + stem + "\" in \"" + translated + "\"");
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> stems() throws IOException {
        var stems = new HashMap<String, String>();
        var table = LINE.matcher(Files.readString(DESIGN));
        while (table.find()) {
            stems.put(table.group(1), table.group(2));
        }
        return stems;
    }

    private static Map<String, String> texts(String language) throws IOException {
        var texts = new HashMap<String, String>();
        for (Path file : files("words_" + language + ".properties")) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file, UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return texts;
    }

    private static List<Path> files(String name) throws IOException {
        try (var all = Files.walk(PAGES)) {
            return all.filter(file -> file.endsWith(name)).toList();
        }
    }
}
