package dev.vouchsafe.platform.trail;

import dev.vouchsafe.web.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of a service's trail as they are packaged with it, in UTF-8. */
final class TextResources {

    private TextResources() {}

    /** The texts of a language by their keys. */
    static Map<String, String> read(String service, Language language) {
        var name = "/trail/" + service + "." + language.tag() + ".properties";
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
