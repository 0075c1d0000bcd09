package dev.vouchsafe.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.eventstore.EventStoreSettings;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.eventstore.MongoTokenStore;
import dev.vouchsafe.eventstore.StoredEvent;
import dev.vouchsafe.eventstore.TokenStoreSettings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.conversion.ChainingContentTypeConverter;
import org.axonframework.conversion.Converter;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * What an application gets for the asking, and what it may replace. Runs on the embedded document server, which is not
 * MongoDB.
 */
class EventStoreAutoConfigurationTest {

    private static EmbeddedDocumentStore server;
    private static MongoClient client;

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(EventStoreAutoConfiguration.class));

    @BeforeAll
    static void start() {
        server = EmbeddedDocumentStore.temporary();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    record Sold(String article, int pieces) {}

    @Test
    void withAClientAndTheNameOfADatabaseAnApplicationCanAppend() {
        withClient().withPropertyValues("event-store.database=shop").run(context -> {
            var engine = context.getBean(MongoEventStorageEngine.class);
            var sold = new GenericEventMessage(new MessageType("shop.Sold", "1"), new Sold("tea", 3));

            engine.appendEvents(AppendCondition.none(), null, new GenericTaggedEventMessage<>(sold, Set.of()))
                    .thenCompose(appended -> appended.commit(null))
                    .get(30, TimeUnit.SECONDS);

            assertThat(engine.log().read(0, 10))
                    .extracting(StoredEvent::payloadAsText)
                    .containsExactly("{\"article\":\"tea\",\"pieces\":3}");
            assertThat(context).hasSingleBean(MongoTokenStore.class);
            assertThat(client.getDatabase("shop").listCollectionNames()).contains("events");
        });
    }

    @Test
    void payloadsAreWrittenByTheApplicationsConverter() {
        Converter own = new ChainingContentTypeConverter();
        withClient()
                .withPropertyValues("event-store.database=own-form")
                .withBean(Converter.class, () -> own)
                .run(context -> {
                    var engine = context.getBean(MongoEventStorageEngine.class);
                    var sold = new GenericEventMessage(new MessageType("shop.Sold", "1"), "as it is");

                    engine.appendEvents(AppendCondition.none(), null, new GenericTaggedEventMessage<>(sold, Set.of()))
                            .thenCompose(appended -> appended.commit(null))
                            .get(30, TimeUnit.SECONDS);

                    assertThat(engine.log().read(0, 10))
                            .extracting(StoredEvent::payloadAsText)
                            .containsExactly("as it is");
                });
    }

    /** None of them is taken at a guess: the log keeps the form it is written in. */
    @Test
    void ofTwoConvertersTheApplicationHasToSayWhich() {
        withClient()
                .withPropertyValues("event-store.database=two-forms")
                .withBean("one", Converter.class, ChainingContentTypeConverter::new)
                .withBean("other", Converter.class, JacksonConverter::new)
                .run(context ->
                        assertThat(context).getFailure().hasRootCauseInstanceOf(NoUniqueBeanDefinitionException.class));
    }

    @Test
    void aBeanOfTheDatabaseIsEnough() {
        application
                .withBean(MongoDatabase.class, () -> client.getDatabase("of-a-bean"))
                .run(context -> {
                    assertThat(context)
                            .hasSingleBean(MongoEventStorageEngine.class)
                            .hasSingleBean(MongoTokenStore.class);
                    assertThat(context).getBean(EventStoreSettings.class).isEqualTo(EventStoreSettings.defaults());
                });
    }

    @Test
    void propertiesSayHow() {
        withClient()
                .withPropertyValues(
                        "event-store.database=how",
                        "event-store.collection=orders",
                        "event-store.patience=5s",
                        "event-store.batch-size=32",
                        "event-store.tokens.node=one",
                        "event-store.tokens.claim-timeout=1m")
                .run(context -> {
                    assertThat(context.getBean(EventStoreSettings.class))
                            .isEqualTo(EventStoreSettings.defaults()
                                    .withCollection("orders")
                                    .withPatience(Duration.ofSeconds(5))
                                    .withBatchSize(32));
                    assertThat(context.getBean(TokenStoreSettings.class))
                            .isEqualTo(TokenStoreSettings.defaults()
                                    .withNode("one")
                                    .withClaims(
                                            Duration.ofMinutes(1),
                                            TokenStoreSettings.defaults().clock()));
                    assertThat(client.getDatabase("how").getCollection("orders").listIndexes())
                            .hasSize(3);
                });
    }

    @Test
    void withoutADatabaseTheStartSaysWhatIsMissing() {
        withClient()
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseMessage("event-store.database must name the database of the event store"));
    }

    @Test
    void withoutMongoDbThereIsNothing() {
        application.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(EventStorageEngine.class)
                .doesNotHaveBean(TokenStore.class));
    }

    @Test
    void anEngineOfTheApplicationIsLeftAlone() {
        withClient()
                .withPropertyValues("event-store.database=own")
                .withBean(InMemoryEventStorageEngine.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(EventStorageEngine.class)
                        .hasSingleBean(InMemoryEventStorageEngine.class));
    }

    private ApplicationContextRunner withClient() {
        return application.withBean(MongoClient.class, () -> client, definition -> definition.setDestroyMethodName(""));
    }
}
