package dev.vouchsafe.platform.deadletter;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterDismissed;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterReplayed;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.change.DigestKeying;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.messaging.MessagingProperties;
import dev.vouchsafe.platform.messaging.TopicWriter;
import dev.vouchsafe.platform.outbox.AlsoSent;
import dev.vouchsafe.platform.outbox.Outbox;
import dev.vouchsafe.platform.projection.Projection;
import dev.vouchsafe.platform.time.RegularRun;
import dev.vouchsafe.platform.whatif.InputKind;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What operators do about dead letters. The service's outbox sends them again; without one they have a follower of
 * their own. The service's catalogue, tags and table of the trail have what {@link LetterStreams} adds.
 */
@AutoConfiguration(
        after = DeadLetterConfiguration.class,
        afterName = {
            "dev.vouchsafe.platform.log.MongoConfiguration",
            "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration"
        })
@ConditionalOnBean({DeadLetterIndex.class, MongoDatabase.class})
class ClosingConfiguration {

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

    @Bean
    CorrectedValues correctedValues(MongoDatabase database, ObjectProvider<DigestKeying> keying) {
        return new CorrectedValues(database, keying.getIfAvailable(() -> digest -> digest));
    }

    /** A value is kept before its event. Of a call that was refused, or ended before it, there comes none. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    RegularRun sweptCorrectedValues(CorrectedValues values, LetterClosings closings) {
        return new RegularRun(
                "corrected-values",
                BETWEEN_SWEEPS,
                () -> values.sweep((letter, digest) -> {
                    var closing = closings.of(letter);
                    return closing != null
                            && closing.payload() instanceof LetterReplayed replayed
                            && digest.equals(replayed.corrected());
                }));
    }

    @Bean
    ClosingHandler closingHandler() {
        return new ClosingHandler();
    }

    @Bean
    AlsoSent replayedLetters(DeadLetterIndex letters, CorrectedValues corrected, TopicWriter writer) {
        return new ReplayedLetters(letters, corrected, writer);
    }

    @Bean
    @ConditionalOnMissingBean(Outbox.class)
    Projection replayedLettersFollower(AlsoSent replayedLetters) {
        return new ReplayingFollower(replayedLetters);
    }

    @Bean
    InputKind<LetterReplayed> letterReplayedInput() {
        return InputKind.apart(LetterReplayed.class);
    }

    @Bean
    InputKind<LetterDismissed> letterDismissedInput() {
        return InputKind.apart(LetterDismissed.class);
    }

    /** The calls for it, in a service that has calls. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Reads.class)
    static class OverHttp {

        @Bean
        ClosingHttp closingHttp(
                DeadLetterIndex letters,
                CorrectedValues corrected,
                LogReader log,
                Changes changes,
                Reads reads,
                MessagingProperties properties) {
            return new ClosingHttp(
                    letters,
                    corrected,
                    log,
                    changes,
                    reads,
                    properties.maxValueBytes().toBytes());
        }

        @Bean
        AccessRules closingAccess() {
            return ClosingHttp.access();
        }
    }
}
