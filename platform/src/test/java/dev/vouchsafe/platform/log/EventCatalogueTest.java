package dev.vouchsafe.platform.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.EarlierVersion;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.platform.sample.Causes;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final Instant AT = Instant.parse("2021-03-15T09:00:00Z");
    private static final String NAME = "parcel.sent";

    /** Its weight is in grams since version 2, and it has a sender since version 3. */
    record Sent(Personal<String> to, int grams, String sender, Instant at) implements DomainEvent {

        record V1(Personal<String> to, int kilos, Instant at) implements EarlierVersion<V2> {
            @Override
            public V2 upgraded() {
                return new V2(to, kilos * 1_000, at);
            }
        }

        record V2(Personal<String> to, int grams, Instant at) implements EarlierVersion<Sent> {
            @Override
            public Sent upgraded() {
                return new Sent(to, grams, "unknown", at);
            }
        }
    }

    private final EventCatalogue catalogue =
            new EventCatalogue().add(Sent.class, NAME, 3, Sent.V1.class, Sent.V2.class);
    private final StoredJson json = new StoredJson(List.of());
    private final RecordedEvents events = new RecordedEvents(catalogue, new StoredJsonConverter(json));

    @Test
    void anEventIsWrittenInItsNewestVersion() {
        var sent = new Sent(new Personal.Clear<>("ana"), 5, "otto", AT);

        assertThat(events.messageOf(sent, Causes.call("ana"), AT, null).type()).isEqualTo(new MessageType(NAME, "3"));
    }

    @Test
    void anEarlierVersionIsUpgradedStepByStep() {
        assertThat(read(1, "{'to': 'ana', 'kilos': 2, 'at': '2021-03-15T09:00:00Z'}"))
                .isEqualTo(new Sent(new Personal.Clear<>("ana"), 2_000, "unknown", AT));
        assertThat(read(2, "{'to': 'ana', 'grams': 2, 'at': '2021-03-15T09:00:00Z'}"))
                .isEqualTo(new Sent(new Personal.Clear<>("ana"), 2, "unknown", AT));
    }

    @Test
    void whatIsSealedInAnEarlierVersionStaysSealed() {
        var read = read(
                1,
                "{'to': {'sealedUnder': 'k', 'print': 'p', 'bytes': 'b'}, 'kilos': 2, 'at': '2021-03-15T09:00:00Z'}");

        assertThat(read).isEqualTo(new Sent(new Personal.Sealed<>("k", "p", "b"), 2_000, "unknown", AT));
    }

    /** A replica of an older release must not take it for something else, nor skip it. */
    @Test
    void aNewerVersionThanItKnowsIsNotRead() {
        assertThatThrownBy(() -> read(4, "{}")).hasMessage("unknown stored event: parcel.sent version 4");
    }

    @Test
    void aVersionMustNotBeMissing() {
        assertThatThrownBy(() -> new EventCatalogue().add(Sent.class, NAME, 3, Sent.V2.class))
                .hasMessage("parcel.sent version 3 needs 2 earlier versions");
        assertThatThrownBy(() -> new EventCatalogue().add(Sent.class, NAME, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachIsUpgradedToTheNext() {
        assertThatThrownBy(() -> new EventCatalogue().add(Sent.class, NAME, 3, Sent.V2.class, Sent.V1.class))
                .hasMessageContaining("V2 is not upgraded to");
    }

    @Test
    void aNameOrAClassIsCataloguedOnce() {
        assertThatThrownBy(() -> catalogue.add(Sent.class, "parcel.left", 3, Sent.V1.class, Sent.V2.class))
                .hasMessageStartingWith("catalogued twice: ");
        assertThatThrownBy(() -> new EventCatalogue()
                        .add(Sent.class, NAME, 3, Sent.V1.class, Sent.V2.class)
                        .add(Other.class, NAME, 1))
                .hasMessageStartingWith("catalogued twice: ");
    }

    record Other(Instant at) implements DomainEvent {}

    private DomainEvent read(int version, String stored) {
        EventMessage message = new GenericEventMessage(
                "id",
                new MessageType(NAME, String.valueOf(version)),
                stored.replace('\'', '"').getBytes(UTF_8),
                CauseMetadata.of(Causes.call("ana")),
                AT);
        return events.read(message, 0).payload();
    }
}
