package dev.vouchsafe.platform.deadline;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** The index of all {@link DeadlineKind} beans, and what works it off: {@code vouchsafe.deadlines.interval}, 250 ms. */
@AutoConfiguration
@ConditionalOnBean(EventCatalogue.class)
class DeadlineConfiguration {

    @Bean
    DeadlineEntries deadlineEntries(MongoDatabase database) {
        return new DeadlineEntries(database);
    }

    @Bean
    @ConditionalOnBean(DeadlineKind.class)
    DeadlineIndex deadlineIndex(ObjectProvider<DeadlineKind> kinds, DeadlineEntries entries, OverdueWork overdue) {
        return new DeadlineIndex(kinds.orderedStream().toList(), entries, overdue);
    }

    @Bean
    Deadlines deadlines(
            ObjectProvider<DeadlineKind> kinds,
            DeadlineEntries entries,
            Commands commands,
            Followers followers,
            LogReader log,
            OverdueWork overdue,
            @Value("${spring.application.name}") String service,
            @Value("${vouchsafe.settle.timeout:2m}") Duration timeout) {
        var decision = new DeadlineDispatch(kinds.orderedStream().toList(), commands, service);
        return new Deadlines(
                entries, decision, overdue, () -> followers.await(DeadlineIndex.NAME, log.head(), timeout));
    }

    @Bean
    DeadlineSchedule deadlineSchedule(
            Deadlines deadlines,
            DeadlineEntries entries,
            ObjectProvider<DeadlineIndex> index,
            Followers followers,
            ServiceClock clock,
            @Value("${vouchsafe.deadlines.interval:250ms}") Duration interval) {
        boolean hasKinds = index.getIfAvailable() != null;
        return new DeadlineSchedule(
                deadlines, entries, () -> hasKinds && followers.follows(DeadlineIndex.NAME), clock, interval);
    }
}
