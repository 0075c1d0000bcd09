package dev.vouchsafe.eventstore.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.eventstore.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The quick start for Spring Boot as the event store's README has it, line by line. Runs on the embedded document
 * server, which is not MongoDB.
 */
class QuickStartTest {

    private static final String BEGIN = "// the README's quick start begins";
    private static final String END = "// the README's quick start ends";

    record Sold(String article, int pieces) {}

    @Configuration
    @EnableAutoConfiguration
    static class Shop {

        // the README's quick start begins
        @Bean(initMethod = "start", destroyMethod = "shutdown")
        AxonConfiguration axon(EventStorageEngine engine, TokenStore tokens) {
            return EventSourcingConfigurer.create()
                    .componentRegistry(registry -> registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                            .registerComponent(TokenStore.class, c -> tokens))
                    .registerEventStorageEngine(c -> engine)
                    .build();
        }
        // the README's quick start ends
    }

    @Test
    void anApplicationWithOneBeanAndTwoPropertiesStoresAnEvent() {
        try (var server = EmbeddedDocumentStore.temporary();
                var shop = new SpringApplicationBuilder(Shop.class)
                        .web(WebApplicationType.NONE)
                        .run("--spring.mongodb.uri=" + server.uri(), "--event-store.database=shop")) {
            var application = shop.getBean(AxonConfiguration.class);

            application
                    .getComponent(UnitOfWorkFactory.class)
                    .create()
                    .executeWithResult(work -> application
                            .getComponent(EventStore.class)
                            .publish(
                                    work,
                                    new GenericEventMessage(new MessageType("shop.Sold", "1"), new Sold("tea", 3))))
                    .join();

            assertThat(shop.getBean(MongoEventStorageEngine.class).log().read(0, 10))
                    .extracting(StoredEvent::payloadAsText)
                    .containsExactly("{\"article\":\"tea\",\"pieces\":3}");
        }
    }

    @Test
    void theReadmeHasTheLinesThatAreTestedHere() throws IOException {
        String test =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
        String tested = test.substring(
                test.lastIndexOf("        " + BEGIN) + BEGIN.length() + 9, test.lastIndexOf("        " + END));

        assertThat(Files.readString(Path.of("../event-store/README.md")))
                .contains(tested.stripTrailing().stripIndent());
    }
}
