package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.ChainingContentTypeConverter;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.junit.jupiter.api.Test;

/** A whole Axon application on the event store: it sells the five seats of a hall to whoever comes first. */
class ApplicationTest extends OnEveryServer {

    private static final int SEATS = 5;
    private static final String SELL = "Sell";
    private static final String SOLD = "Sold";

    @Test
    void sellersInTwoProcessesNeverSellASeatTwiceAndAProjectionSeesEachSaleOnce() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        AxonConfiguration first = start(seen, "first");
        AxonConfiguration second = start(seen, "second");
        AtomicInteger sold = new AtomicInteger();

        try (ExecutorService sellers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sales = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                AxonConfiguration process = i % 2 == 0 ? first : second;
                sales.add(sellers.submit(() -> sold.addAndGet(sell(process) ? 1 : 0)));
            }
            for (Future<Integer> sale : sales) {
                sale.get(Engines.SECONDS, TimeUnit.SECONDS);
            }
        }

        assertThat(sold).hasValue(SEATS);
        Awaitility.await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> seen.size() == SEATS);
        first.shutdown();
        second.shutdown();

        AxonConfiguration restarted = start(seen, "third");
        assertThat(sell(restarted)).isFalse();
        restarted
                .getComponent(EventStore.class)
                .publish(null, new GenericEventMessage(new MessageType(SOLD), "late"))
                .join();
        Awaitility.await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> seen.contains("late"));
        assertThat(seen).hasSize(SEATS + 1).doesNotHaveDuplicates();
        restarted.shutdown();
    }

    private static boolean sell(AxonConfiguration process) {
        while (true) {
            try {
                process.getComponent(CommandBus.class)
                        .dispatch(new GenericCommandMessage(new MessageType(SELL), "one"), null)
                        .join();
                return true;
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof AppendEventsTransactionRejectedException)) {
                    assertThat(e).hasRootCauseMessage("sold out");
                    return false;
                }
            }
        }
    }

    private static MessageStream.Single<CommandResultMessage> sell(EventStore store, ProcessingContext context) {
        EventStoreTransaction transaction = store.transaction(context);
        int taken = transaction
                .source(SourcingCondition.conditionFor(Engines.tagged("hall")))
                .reduce(0, (count, sale) -> count + 1)
                .join();
        if (taken >= SEATS) {
            return MessageStream.failed(new IllegalStateException("sold out"));
        }
        transaction.appendEvent(new GenericEventMessage(new MessageType(SOLD), "seat " + taken));
        return MessageStream.just(new GenericCommandResultMessage(new MessageType("Done"), "done"));
    }

    static final class Projection {

        private final List<String> seen;

        Projection(List<String> seen) {
            this.seen = seen;
        }

        @EventHandler(eventName = SOLD)
        void on(String seat) {
            seen.add(seat);
        }
    }

    private AxonConfiguration start(List<String> seen, String node) {
        MongoEventStorageEngine engine = engine();
        PooledStreamingEventProcessorModule projection = EventProcessorModule.pooledStreaming("projection")
                .eventHandlingComponents(components -> components.autodetected(c -> new Projection(seen)))
                .customized((c, processor) ->
                        processor.initialSegmentCount(1).batchSize(100).tokenClaimInterval(50));
        AxonConfiguration configuration = EventSourcingConfigurer.create()
                .componentRegistry(registry -> registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                        .registerComponent(Converter.class, c -> new ChainingContentTypeConverter())
                        .registerComponent(
                                TokenStore.class,
                                c -> new MongoTokenStore(
                                        database(),
                                        TokenStoreSettings.defaults().withNode(node))))
                .registerEventStorageEngine(c -> engine)
                .registerTagResolver(c -> event -> Set.of(Engines.tag("hall")))
                .registerCommandHandlingModule(CommandHandlingModule.named("sales")
                        .commandHandlers()
                        .commandHandler(
                                new QualifiedName(SELL),
                                c -> (command, context) -> sell(c.getComponent(EventStore.class), context)))
                .modelling(modelling -> modelling.messaging(messaging -> messaging.eventProcessing(
                        processing -> processing.pooledStreaming(pooled -> pooled.processor(projection)))))
                .start();
        assertThat(configuration.getComponent(EventStorageEngine.class)).isSameAs(engine);
        return configuration;
    }
}
