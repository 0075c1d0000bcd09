package dev.vouchsafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventCatalogue.Entry;
import dev.vouchsafe.platform.log.StoredJson;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;

/**
 * Every stored event of a service is written as its golden file {@code stored/<name>.v<version>.json} and read from it,
 * whatever becomes of its class. A golden file is never changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoredEventsContract {

    private final StoredJson json = new StoredJson(modules());

    /** How the service's types are written that JSON alone can't tell. */
    protected List<JacksonModule> modules() {
        return List.of();
    }

    /** The service's catalogue. */
    protected abstract EventCatalogue catalogue();

    /** One event of each entry of the catalogue, with every component given. */
    protected abstract Stream<? extends DomainEvent> events();

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsItsGoldenFileAndReadFromIt(DomainEvent event) throws IOException {
        var entry = catalogue().entryOf(event.getClass());
        var golden = golden(entry);
        assertThat(json.read(json.write(event), JsonNode.class)).isEqualTo(json.read(golden, JsonNode.class));
        assertThat(json.read(golden, catalogue().classOf(entry.name(), entry.version())))
                .isEqualTo(event);
    }

    @Test
    void everyStoredEventHasAGoldenFile() {
        assertThat(catalogue().entries()).isNotEmpty();
        assertThat(events().map(event -> catalogue().entryOf(event.getClass())))
                .containsAll(catalogue().entries());
    }

    private byte[] golden(Entry entry) throws IOException {
        var name = "/stored/" + entry.name() + ".v" + entry.version() + ".json";
        try (var in = getClass().getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
