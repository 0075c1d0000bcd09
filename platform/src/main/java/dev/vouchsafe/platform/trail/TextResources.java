package dev.vouchsafe.platform.trail;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventCatalogue.StoredName;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Texts of the trail as they are packaged, in UTF-8: those of a service's events, and those of other entries. */
public final class TextResources {

    /** The platform's own events, which are in the catalogues of services that want them. */
    private static final String PLATFORM = "platform";

    private TextResources() {}

    /** The texts of a service, and those of the platform's events that are in its catalogue. */
    static Map<String, String> read(String service, EventCatalogue catalogue, Language language) {
        var texts = new TreeMap<>(read(service, language));
        read(PLATFORM, language).forEach((key, text) -> {
            if (catalogue.entries().stream()
                    .map(StoredName::name)
                    .anyMatch(name -> key.equals(name) || key.startsWith(name + "."))) {
                texts.putIfAbsent(key, text);
            }
        });
        return texts;
    }

    /**
     * The texts of a language by their keys.
     *
     * @param of the service, or the name of the other entries
     * @throws IllegalStateException if there are none
     */
    public static Map<String, String> read(String of, Language language) {
        var name = "/trail/" + of + "." + language.tag() + ".properties";
        try (var stream = TextResources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no resource " + name);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var byKey = new TreeMap<String, String>();
            texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
            return byKey;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
