package dev.vouchsafe.platform.deadline;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.contracts.ops.DeadlinesVerified;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.platform.time.SharedRun;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/**
 * The index of all {@link DeadlineKind} beans, and what works it off: {@code vouchsafe.deadlines.interval}, 250 ms. The
 * list of all {@link DeadlineHistory} beans. A service isn't ready while a deadline is overdue by more than
 * {@code vouchsafe.deadlines.longest-lateness}, 1 minute. A verification keeps the states of
 * {@code vouchsafe.deadlines.verified-at-a-time} subjects at most, and who asks for it waits for
 * {@code vouchsafe.verification.patience}, 10 s.
 */
@AutoConfiguration
@ConditionalOnBean(EventCatalogue.class)
class DeadlineConfiguration {

    @Bean
    DeadlineEntries deadlineEntries(MongoDatabase database) {
        return new DeadlineEntries(database);
    }

    @Bean
    @ConditionalOnBean(DeadlineKind.class)
    DeadlineIndex deadlineIndex(
            ObjectProvider<DeadlineKind> kinds, DeadlineEntries entries, OverdueWork overdue, LogReader log) {
        return new DeadlineIndex(kinds.orderedStream().toList(), entries, overdue, log);
    }

    @Bean
    KnownReminders knownReminders(MongoDatabase database, LogReader log, ObjectProvider<DeadlineHistory<?>> kinds) {
        return new KnownReminders(
                database,
                log,
                kinds.stream()
                        .filter(DeadlineHistory::isReminder)
                        .map(DeadlineHistory::name)
                        .toList());
    }

    @Bean
    FirstReminders firstReminders(
            KnownReminders known,
            Commands commands,
            ServiceClock clock,
            @Value("${spring.application.name}") String service) {
        return new FirstReminders(known, commands, clock, service);
    }

    @Bean
    DecisionHandler<BeginReminders> beginReminders() {
        return DecisionHandler.of(
                BeginReminders.class,
                (command, states) -> Decision.accept(new RemindersBegun(command.kinds(), command.at())));
    }

    @Bean
    Deadlines deadlines(
            ObjectProvider<DeadlineKind> kinds,
            DeadlineEntries entries,
            Commands commands,
            Followers followers,
            LogReader log,
            OverdueWork overdue,
            ServiceClock clock,
            @Value("${spring.application.name}") String service,
            @Value("${vouchsafe.settle.timeout:2m}") Duration timeout) {
        var decision = new DeadlineDispatch(kinds.orderedStream().toList(), commands, service, clock::movedFrom);
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

    @Bean
    @ConditionalOnBean(DeadlineHistory.class)
    DeadlineList deadlineList(
            ObjectProvider<DeadlineHistory<?>> kinds,
            LogReader log,
            ServiceClock clock,
            ObjectProvider<MeterRegistry> meters) {
        var lateness =
                new RecordedLateness(meters.getIfAvailable(SimpleMeterRegistry::new), new Lateness(clock), log.head());
        return new DeadlineList(List.copyOf(kinds.orderedStream().toList()), log, lateness);
    }

    @Bean
    SharedRun<DeadlineVerification, DeadlinesVerified> deadlineVerifications(
            ObjectProvider<DeadlineHistory<?>> kinds,
            LogReader log,
            ServiceClock clock,
            @Value("${spring.application.name}") String service,
            @Value("${vouchsafe.deadlines.verified-at-a-time:100000}") int most,
            @Value("${vouchsafe.verification.patience:10s}") Duration patience) {
        var all = List.copyOf(kinds.orderedStream().toList());
        return new SharedRun<>(
                "verification of deadlines",
                () -> new DeadlineVerification(
                        all, log, () -> new FoundFaults(service, new Lateness(clock)), clock.instant(), most),
                patience);
    }

    @Bean
    DeadlineCounts deadlineCounts(Optional<DeadlineList> kept, ReadModels models) {
        return new DeadlineCounts(kept, models);
    }

    @Bean
    DeadlinesHealth deadlinesHealthIndicator(
            DeadlineEntries entries,
            ServiceClock clock,
            @Value("${vouchsafe.deadlines.longest-lateness:1m}") Duration longest) {
        return new DeadlinesHealth(entries, clock, longest);
    }
}
