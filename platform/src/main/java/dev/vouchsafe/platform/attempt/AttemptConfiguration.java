package dev.vouchsafe.platform.attempt;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.http.change.DigestKeying;
import dev.vouchsafe.platform.log.StorePulse;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.platform.time.RegularRun;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.web.HttpProblems;
import dev.vouchsafe.web.PartOfCall;
import dev.vouchsafe.web.Problem;
import dev.vouchsafe.web.ProblemSource;
import dev.vouchsafe.web.TurnedAwayCalls;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The attempts of a service: written before their answers, shown in its trail, deleted when they are old. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttemptSettings.class)
class AttemptConfiguration {

    private static final Duration BETWEEN_DELETIONS = Duration.ofHours(1);

    @Bean(initMethod = "index")
    AttemptStore attemptStore(MongoDatabase database) {
        return new AttemptStore(database);
    }

    @Bean
    AttemptWriter attemptWriter(AttemptStore store, ServiceClock clock) {
        return new AttemptWriter(store, clock, InstantSource.system());
    }

    @Bean
    AttemptRecorder attemptRecorder(
            AttemptWriter writer,
            ObjectProvider<StorePulse> store,
            AttemptSettings settings,
            ObjectProvider<DigestKeying> keying,
            ObjectProvider<MeterRegistry> meters,
            @Value("${" + PartOfCall.SETTING + ":}") String partSecret) {
        return new AttemptRecorder(
                writer,
                store.getIfAvailable(StorePulse::unasked),
                new CallerBound(settings.perMinute(), InstantSource.system()),
                new CallerBound(settings.readsPerMinute(), InstantSource.system()),
                new WithheldText(keying.getIfAvailable(() -> digest -> digest)),
                new PartOfCall(partSecret),
                new RefusalMeter(meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @Bean
    UnbelievedAttempts unbelievedAttempts(
            AttemptWriter writer, AttemptStore store, AttemptSettings settings, ObjectProvider<DigestKeying> keying) {
        return new UnbelievedAttempts(
                writer,
                store,
                new CallerBound(settings.perMinute(), InstantSource.system()),
                new WithheldText(keying.getIfAvailable(() -> digest -> digest)),
                InstantSource.system());
    }

    @Bean
    AttemptTrail attemptTrail(@Value("${spring.application.name}") String service, AttemptStore store) {
        return new AttemptTrail(service, store, new AttemptTexts());
    }

    @Bean
    @ConditionalOnBean(TurnedAwayCalls.class)
    CountedAttempts countedAttempts(AttemptStore store, ServiceClock clock, TurnedAwayCalls turnedAway) {
        return new CountedAttempts(store, clock, turnedAway);
    }

    /** The server may not be one that expires documents; and the last position has to stay. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    RegularRun oldAttempts(AttemptStore store, AttemptSettings settings, ObjectProvider<ProvenAttempts> proven) {
        return new RegularRun(
                "old-attempts",
                BETWEEN_DELETIONS,
                () -> store.deleteBefore(
                        InstantSource.system().instant().minus(settings.keep()),
                        proven.stream().mapToLong(ProvenAttempts::end).min().orElse(Long.MAX_VALUE)));
    }

    /** Before the others: what an attempt could not be written for is no other problem's. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ProblemSource attemptProblems() {
        return error -> Optional.ofNullable(
                switch (error) {
                    case TooManyAttempts tooMany ->
                        Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", PlatformText.TOO_MANY_ATTEMPTS)
                                .with(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter()));
                    case UnwrittenAttempt unwritten -> HttpProblems.unavailable(PlatformText.NOT_WRITTEN_DOWN);
                    default -> null;
                });
    }
}
