package dev.vouchsafe.platform.state;

import dev.vouchsafe.eventstore.ProcessorProgress;
import dev.vouchsafe.platform.alarm.Alarms;
import dev.vouchsafe.platform.checkpoint.CheckpointVerification;
import dev.vouchsafe.platform.deadline.DeadlineCounts;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.StorePulse;
import dev.vouchsafe.platform.messaging.LettersWaiting;
import dev.vouchsafe.platform.messaging.TopicReader;
import dev.vouchsafe.platform.outbox.Outbox;
import dev.vouchsafe.platform.projection.FollowerWatch;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.settle.InboundOffsets;
import dev.vouchsafe.platform.time.ServiceClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * How the service stands, in a service that has calls. What waits for longer than {@code vouchsafe.state.behind}, 10 s,
 * makes it degraded.
 */
@AutoConfiguration(
        afterName = {
            "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration",
            "dev.vouchsafe.platform.deadline.DeadlineConfiguration",
            "dev.vouchsafe.platform.settle.SettleConfiguration",
            "dev.vouchsafe.platform.deadletter.DeadLetterConfiguration",
            "dev.vouchsafe.platform.checkpoint.CheckpointConfiguration",
            "dev.vouchsafe.eventstore.boot.EventStoreAutoConfiguration"
        })
@ConditionalOnBean({DeadlineCounts.class, ProcessorProgress.class, Reads.class})
@Import(StateHttp.class)
class StateConfiguration {

    /** A call that lasts for a second may be given up. */
    private static final Duration ASKED_WITHIN = Duration.ofMillis(900);

    @Bean
    StateReport stateReport(
            @Value("${spring.application.name}") String service,
            ServiceClock clock,
            Followers followers,
            ProcessorProgress tokens,
            LogReader log,
            FollowerWatch watch,
            Optional<InboundOffsets> inbound,
            Optional<TopicReader> topics,
            Optional<LettersWaiting> letters,
            Optional<Outbox> outbox,
            DeadlineCounts deadlines,
            Optional<CheckpointVerification> trail,
            Optional<AttemptCounts> attempts,
            ObjectProvider<Alarms> alarms,
            @Value("${vouchsafe.state.behind:10s}") Duration behind) {
        return new StateReport(
                service,
                clock,
                new FollowerLags(followers, tokens, log),
                watch,
                inbound.flatMap(offsets -> topics.map(reader -> new InboundLags(offsets, reader))),
                letters,
                outbox,
                deadlines,
                trail,
                attempts.orElse(AttemptCounts.NONE),
                () -> alarms.stream().flatMap(some -> some.standing().stream()).toList(),
                new StateThresholds(behind));
    }

    @Bean
    CompositeHealthContributor stateHealthContributor(StateReport report) {
        return CompositeHealthContributor.fromMap(new StateHealth(report::found).indicators());
    }

    @Bean
    StateMeters stateMeters(
            MeterRegistry meters,
            StateReport report,
            Followers followers,
            FollowerWatch watch,
            StorePulse store,
            Optional<InboundOffsets> inbound) {
        return new StateMeters(
                meters,
                new LastFound(report::found, ASKED_WITHIN),
                followers,
                watch,
                store,
                inbound.map(InboundOffsets::topics).orElse(Set.of()));
    }

    @Bean
    AccessRules stateAccess() {
        return StateHttp.access();
    }
}
