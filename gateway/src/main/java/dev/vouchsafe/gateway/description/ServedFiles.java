package dev.vouchsafe.gateway.description;

import dev.vouchsafe.contracts.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Files of the classpath, each read when it is asked for first. */
@Component
class ServedFiles {

    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final ConcurrentMap<String, Served> read = new ConcurrentHashMap<>();

    /** @param etag of the bytes */
    @SuppressWarnings("ArrayRecordComponent")
    record Served(byte[] bytes, String etag) {}

    Served file(String place) {
        return read.computeIfAbsent(place, ServedFiles::served);
    }

    /** A file of the viewer, whichever version of it is there. */
    Served webjar(String name) {
        return read.computeIfAbsent(
                name, file -> served("META-INF/resources/webjars/swagger-ui/" + version() + "/" + file));
    }

    private static Served served(String place) {
        var bytes = bytes(place);
        return new Served(bytes, "\"" + Sha256.hex(bytes).substring(0, 32) + "\"");
    }

    private static String version() {
        try (InputStream in = new ClassPathResource(WEBJAR).getInputStream()) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] bytes(String place) {
        try {
            return new ClassPathResource(place).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
