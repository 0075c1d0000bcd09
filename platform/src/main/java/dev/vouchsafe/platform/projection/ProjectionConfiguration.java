package dev.vouchsafe.platform.projection;

import dev.vouchsafe.eventstore.TokenStoreSettings;
import dev.vouchsafe.eventstore.boot.EventStoreAutoConfiguration;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.readmodel.ReadModelStates;
import dev.vouchsafe.platform.readmodel.ReadModels;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Runs every {@link Projection} and {@link ReadModel} bean. {@code vouchsafe.node} names this process among those that share the service's
 * database: a process that is started again under its name takes its followers up at once, another waits until the claims
 * of the one that died have run out. Without it the process has a name of its own.
 */
@AutoConfiguration(before = EventStoreAutoConfiguration.class)
@ConditionalOnBean(EventCatalogue.class)
class ProjectionConfiguration {

    @Bean
    TokenStoreSettings tokenStoreSettings(Environment environment) {
        return TokenStoreSettings.defaults().withNode(environment.getProperty("vouchsafe.node", UUID.randomUUID().toString()));
    }

    @Bean
    UrgentWork urgentWork() {
        return new UrgentWork();
    }

    @Bean
    Followers followers(ObjectProvider<Projection> projections, ObjectProvider<ReadModel> kept, ReadModels models, ReadModelStates states, EventStore store, TokenStore tokens,
                        EventCatalogue catalogue, RecordedEvents events, UrgentWork urgent) {
        return new Followers(() -> {
            var live = kept.orderedStream().<Projection>map(model -> new LiveReadModel(model, models, states, urgent));
            var all = Stream.concat(projections.orderedStream(), live).toList();
            checkNames(all);
            return all.stream().map(projection -> new Follower(projection, store, tokens, catalogue, events)).toList();
        });
    }

    private static void checkNames(List<Projection> projections) {
        var taken = new HashSet<String>();
        for (Projection projection : projections) {
            if (!taken.add(projection.name())) {
                throw new IllegalStateException("two projections are named " + projection.name());
            }
        }
    }
}
