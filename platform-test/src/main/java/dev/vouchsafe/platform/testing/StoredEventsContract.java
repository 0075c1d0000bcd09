package dev.vouchsafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.EarlierVersion;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterDismissed;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterReplayed;
import dev.vouchsafe.platform.imports.ImportEvent.ImportPublished;
import dev.vouchsafe.platform.imports.ImportEvent.ImportReceived;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventCatalogue.StoredName;
import dev.vouchsafe.platform.log.StoredJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
@SuppressWarnings("this-escape") // modules() is a constant of the service
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoredEventsContract {

    private final StoredJson json = new StoredJson(modules());

    /** How the service's types are written that JSON alone can't tell. */
    protected List<JacksonModule> modules() {
        return List.of();
    }

    /** The service's catalogue. */
    protected abstract EventCatalogue catalogue();

    /** One event of each class of the catalogue, with every component given. */
    protected abstract Stream<? extends DomainEvent> events();

    /**
     * What the golden file of each earlier version is read as; none in a service whose events are all in their first.
     */
    protected Map<StoredName, DomainEvent> earlier() {
        return Map.of();
    }

    /** The platform's own, which the services' catalogues have. Their golden files are packaged with this class. */
    private Stream<DomainEvent> allEvents() {
        var at = Instant.parse("2021-04-01T09:00:00Z");
        var letter = "voucher-service:vlsc.events:2:17";
        return Stream.concat(
                events(),
                Stream.<DomainEvent>of(
                                new LetterReplayed(letter, "vlsc.events", "The day was wrong.", "q83v", at),
                                new LetterDismissed(letter, "vlsc.events", "Nobody knows the sender.", at),
                                new ImportReceived(
                                        "vouchers-0f5a3c2b1d4e6f708192a3b4c5d6e7f8",
                                        "vouchers",
                                        "planning-services",
                                        1200,
                                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                        at),
                                new ImportPublished("vouchers-0f5a3c2b1d4e6f708192a3b4c5d6e7f8", at),
                                new RemindersBegun(List.of("pool-reminder", "voucher-reminder"), at))
                        .filter(event -> catalogue().types().contains(event.getClass())));
    }

    @ParameterizedTest
    @MethodSource("allEvents")
    void isWrittenAsItsGoldenFileAndReadFromIt(DomainEvent event) throws IOException {
        var entry = catalogue().entryOf(event.getClass());
        var golden = golden(entry);
        assertThat(json.read(json.write(event), JsonNode.class)).isEqualTo(json.read(golden, JsonNode.class));
        assertThat(json.read(golden, catalogue().classOf(entry.name(), entry.version())))
                .isEqualTo(event);
    }

    /**
     * What an older release wrote: nothing of its golden file is lost when it is read, and it is upgraded to today's.
     */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("earlierVersions")
    void anEarlierVersionIsReadFromItsGoldenFileAndUpgraded(Map.Entry<StoredName, DomainEvent> earlier)
            throws IOException {
        var entry = earlier.getKey();
        var golden = golden(entry);
        var read = json.read(golden, catalogue().classOf(entry.name(), entry.version()));
        assertThat(read).isInstanceOf(EarlierVersion.class);
        assertThat(json.read(json.write(read), JsonNode.class)).isEqualTo(json.read(golden, JsonNode.class));
        assertThat(EarlierVersion.newest(read)).isEqualTo(earlier.getValue());
    }

    @Test
    void everyStoredEventHasAGoldenFile() {
        assertThat(catalogue().entries()).isNotEmpty();
        assertThat(Stream.concat(
                        allEvents().map(event -> catalogue().entryOf(event.getClass())), earlier().keySet().stream()))
                .containsAll(catalogue().entries());
    }

    private Set<Map.Entry<StoredName, DomainEvent>> earlierVersions() {
        return earlier().entrySet();
    }

    private byte[] golden(StoredName entry) throws IOException {
        var name = "/stored/" + entry.name() + ".v" + entry.version() + ".json";
        try (var in = getClass().getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
