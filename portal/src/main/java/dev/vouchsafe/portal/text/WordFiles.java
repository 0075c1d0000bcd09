package dev.vouchsafe.portal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of all pages. Each page has its own beside it: {@code words_en.properties}, {@code words_tr.properties}.
 *
 * <p>The start stops if a text is there twice, or in one language alone.
 */
@Component
public final class WordFiles {

    private static final String PAGES = "dev/vouchsafe/portal/";

    private final Map<Language, Words> languages = new EnumMap<>(Language.class);

    WordFiles() throws IOException {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            all.put(language, read(language));
        }
        var keys = requireNonNull(all.get(Language.EN)).keySet();
        all.forEach((language, texts) -> same(keys, language, texts.keySet()));
        all.forEach((language, texts) -> languages.put(language, new Words(language, texts)));
    }

    private static void same(Set<String> keys, Language language, Set<String> found) {
        var different = new HashSet<>(keys);
        different.addAll(found);
        different.removeIf(key -> keys.contains(key) && found.contains(key));
        if (!different.isEmpty()) {
            throw new IllegalStateException("en and " + language.tag() + " don't both have " + different);
        }
    }

    private static Map<String, String> read(Language language) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        var files = "classpath*:" + PAGES + "**/words_" + language.tag() + ".properties";
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
            String place = file.getURL().toString();
            // One jar may be reached by two ways, as a dependency and by another's manifest. The first one counts, as
            // for classes.
            if (!seen.add(place.substring(place.lastIndexOf(PAGES)))) {
                continue;
            }
            var properties = new Properties();
            try (var reader = new java.io.InputStreamReader(file.getInputStream(), UTF_8)) {
                properties.load(reader);
            }
            for (String key : properties.stringPropertyNames()) {
                if (texts.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException(key + " is there twice in " + language.tag());
                }
            }
        }
        return texts;
    }

    /** The words of a language. */
    public Words of(Language language) {
        return requireNonNull(languages.get(language));
    }
}
