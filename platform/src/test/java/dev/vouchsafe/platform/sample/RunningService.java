package dev.vouchsafe.platform.sample;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.signing.Ed25519Keys;
import dev.vouchsafe.platform.signing.SigningSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample service on a document store of its own, without HTTP. */
public final class RunningService implements AutoCloseable {

    /** Each signs and believes itself. */
    private static final Map<String, String> SAMPLE_KEYS = keys();

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    private static Map<String, String> keys() {
        var keys = Ed25519Keys.random();
        return Map.of(SigningSettings.KEY, keys.secret(), SigningSettings.TRUSTED, "ticket-service=" + keys.known());
    }

    /** Starts it on a database of the store, with more beans; settings as {@code name=value}. */
    public static RunningService on(EmbeddedDocumentStore store, String database, Class<?> more, String... settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.application.name", "ticket-service");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.autoconfigure.exclude", "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration");
        properties.putAll(SAMPLE_KEYS);
        properties.put("vouchsafe.messaging.sources." + TicketRequests.TOPIC, TicketRequests.SOURCE);
        properties.put("vouchsafe.mongodb.uri", store.uri());
        properties.put("vouchsafe.mongodb.database", database);
        properties.put("vouchsafe.checkpoints.interval", "0s"); // few of these have a broker
        Arrays.stream(settings).map(setting -> setting.split("=", 2)).forEach(s -> properties.put(s[0], s[1]));
        return new RunningService(new SpringApplicationBuilder(TicketService.class, more)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
