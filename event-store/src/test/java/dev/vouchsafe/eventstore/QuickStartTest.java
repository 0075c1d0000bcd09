package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.junit.jupiter.api.Test;

/** The quick start as the README has it, line by line, does what it says. */
class QuickStartTest extends OnEveryServer {

    private static final String BEGIN = "// the README's quick start begins";
    private static final String END = "// the README's quick start ends";

    record Sold(String article, int pieces) {}

    @Test
    void theQuickStartStoresAnEvent() {
        MongoDatabase database = database();
        // the README's quick start begins
        var engine = new MongoEventStorageEngine(database, new DelegatingEventConverter(new JacksonConverter()));
        var tokens = new MongoTokenStore(database, TokenStoreSettings.defaults());
        var application = EventSourcingConfigurer.create()
                // Without the first the framework calls its makers.
                .componentRegistry(registry -> registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                        .registerComponent(TokenStore.class, c -> tokens))
                .registerEventStorageEngine(c -> engine)
                .start();

        var sold = new GenericEventMessage(new MessageType("shop.Sold", "1"), new Sold("tea", 3));
        application
                .getComponent(UnitOfWorkFactory.class)
                .create()
                .executeWithResult(
                        work -> application.getComponent(EventStore.class).publish(work, sold))
                .join();
        // One, at position 0, its payload {"article":"tea","pieces":3}.
        List<StoredEvent> stored = engine.log().read(0, 10);

        application.shutdown();
        engine.close();
        // the README's quick start ends
        assertThat(stored).singleElement().satisfies(event -> {
            assertThat(event.position()).isZero();
            assertThat(event.type()).isEqualTo("shop.Sold");
            assertThat(event.payloadAsText()).isEqualTo("{\"article\":\"tea\",\"pieces\":3}");
        });
    }

    @Test
    void theReadmeHasTheLinesThatAreTestedHere() throws IOException {
        String test =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
        String tested = test.substring(
                test.lastIndexOf("        " + BEGIN) + BEGIN.length() + 9, test.lastIndexOf("        " + END));

        assertThat(Files.readString(Path.of("README.md")))
                .contains(tested.stripTrailing().stripIndent());
    }
}
