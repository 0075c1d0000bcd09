package dev.vouchsafe.platform.projection;

import dev.vouchsafe.eventstore.TokenStoreSettings;
import dev.vouchsafe.eventstore.boot.EventStoreAutoConfiguration;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.readmodel.ReadModelStates;
import dev.vouchsafe.platform.readmodel.ReadModels;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Runs every {@link Projection} and {@link ReadModel} bean. {@code vouchsafe.node} names this process among those that
 * share the service's database: a process that is started again under its name takes its followers up at once, another
 * waits until the claims of the one that died have run out. Without it the process has a name of its own. A claim lasts
 * {@code vouchsafe.followers.claim}, 4 s, and a follower that is behind and doesn't move for
 * {@code vouchsafe.followers.standstill}, 10 s, is begun anew; {@code vouchsafe.followers.look}, 1 s, is how often that
 * is looked at.
 */
@AutoConfiguration(before = EventStoreAutoConfiguration.class)
@ConditionalOnBean(EventCatalogue.class)
class ProjectionConfiguration {

    @Bean
    TokenStoreSettings tokenStoreSettings(
            Environment environment, @Value("${vouchsafe.followers.claim:4s}") Duration claim) {
        var settings = TokenStoreSettings.defaults();
        return settings.withNode(environment.getProperty(
                        "vouchsafe.node", UUID.randomUUID().toString()))
                .withClaims(claim, settings.clock());
    }

    @Bean
    OverdueWork overdueWork() {
        return new OverdueWork();
    }

    @Bean
    Followers followers(
            ObjectProvider<Projection> projections,
            ObjectProvider<ReadModel> kept,
            LogReader log,
            ReadModels models,
            ReadModelStates states,
            EventStore store,
            TokenStore tokens,
            TokenStoreSettings claims,
            RecordedEvents events,
            OverdueWork overdue) {
        var times = FollowerTimes.forClaims(claims.claimTimeout());
        return new Followers(timer -> {
            var live = kept.orderedStream().<Projection>map(model -> new LiveReadModel(model, models, states, overdue));
            var all = Stream.concat(projections.orderedStream(), live).toList();
            checkNames(all);
            return all.stream()
                    .map(projection -> {
                        var application = new Application(projection, events);
                        var token = new FollowerTokens(
                                tokens, projection.name(), projection.beginsAtHead() ? log.head() : -1);
                        return new Follower(
                                application,
                                token,
                                () -> new FollowerRun(times, token, new FollowerStream(store), application, timer));
                    })
                    .toList();
        });
    }

    @Bean
    FollowerWatch followerWatch(
            Followers followers,
            LogReader log,
            OverdueWork overdue,
            @Value("${vouchsafe.followers.standstill:10s}") Duration limit,
            @Value("${vouchsafe.followers.look:1s}") Duration interval) {
        return new FollowerWatch(followers::all, log::head, overdue, limit, interval, InstantSource.system());
    }

    @Bean
    FollowersHealth followersHealthIndicator(FollowerWatch watch, Followers followers) {
        return new FollowersHealth(watch, followers);
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
