package dev.vouchsafe.platform.evidence;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.platform.attempt.AttemptRecords;
import dev.vouchsafe.platform.checkpoint.CheckpointPublication;
import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.trail.FactRecords;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Evidence of a service that has a trail. It doesn't start without {@code vouchsafe.evidence.signing-key} and
 * {@code vouchsafe.evidence.salt-secret}. {@code vouchsafe.evidence.installation} is part of the trees' names, and
 * never changes; the trees are signed every {@code vouchsafe.checkpoints.interval}.
 */
@AutoConfiguration(
        afterName = {
            "dev.vouchsafe.platform.trail.TrailConfiguration",
            "dev.vouchsafe.platform.attempt.AttemptAutoConfiguration",
            "dev.vouchsafe.platform.checkpoint.CheckpointConfiguration",
            "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration"
        })
@ConditionalOnBean(FactRecords.class)
@EnableConfigurationProperties(WitnessSettings.class)
class EvidenceConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String OF_ATTEMPTS = "/attempts";

    /** The name of the service's trees, of which each has an end of its own, and what their keys are made of. */
    record Origin(String value, EvidenceSecrets secrets) {

        Salts salts(String end) {
            return secrets.salts(value + end);
        }

        SigningKey key(String end) {
            return secrets.key(value + end);
        }
    }

    @Bean
    Origin evidenceOrigin(
            Environment environment,
            @Value("${vouchsafe.evidence.installation:local}") String installation,
            @Value("${spring.application.name}") String service) {
        var secrets = EvidenceSecrets.of(
                environment.getProperty(EvidenceSecrets.SIGNING), environment.getProperty(EvidenceSecrets.SALTS));
        return new Origin("vouchsafe/" + installation + "/" + service, secrets);
    }

    @Bean
    LogTree logTree(MongoEventStorageEngine engine, FactRecords facts, Origin origin) {
        return new LogTree(engine.log(), facts, origin.salts(""));
    }

    @Bean
    @Order(1)
    SealedTree sealedFacts(
            MongoEventStorageEngine engine,
            FactRecords facts,
            Origin origin,
            ReadModels models,
            MongoDatabase database) {
        Supplier<HashTiles> tiles = () -> new HashTiles(models.live(LogTree.NAME));
        var checkpoints = new SignedCheckpoints(origin.key(""), tiles, database.getCollection("evidence_checkpoints"));
        var records = new FactTree(engine.log(), facts, origin.salts(""), tiles);
        return new SealedTree(records, checkpoints, Clock.systemUTC(), PATIENCE);
    }

    /** The trees of a service that keeps its attempts. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(AttemptRecords.class)
    static class OfAttempts {

        @Bean
        AttemptTree attemptTree(AttemptRecords attempts, Origin origin, MongoDatabase database) {
            return new AttemptTree(attempts, origin.salts(OF_ATTEMPTS), tiles(database));
        }

        @Bean
        @Order(2)
        SealedTree sealedAttempts(AttemptTree records, Origin origin, MongoDatabase database) {
            var checkpoints = new SignedCheckpoints(
                    origin.key(OF_ATTEMPTS),
                    () -> tiles(database),
                    database.getCollection("evidence_attempt_checkpoints"));
            return new SealedTree(records, checkpoints, Clock.systemUTC(), PATIENCE);
        }

        private static HashTiles tiles(MongoDatabase database) {
            return new HashTiles(database.getCollection("evidence_attempt_tree")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)));
        }
    }

    @Bean
    SealSchedule sealSchedule(
            List<SealedTree> trees,
            Optional<CheckpointPublication> topic,
            @Value("${vouchsafe.checkpoints.interval:1m}") Duration interval) {
        return new SealSchedule(trees, topic, interval);
    }

    @Bean
    Witnesses witnesses(
            List<SealedTree> trees,
            WitnessSettings settings,
            @Value("${vouchsafe.checkpoints.interval:1m}") Duration interval) {
        return new Witnesses(settings.witnesses().stream().map(Witness::of).toList(), trees, interval);
    }

    /** The calls for it, in a service that has calls. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Reads.class)
    @Import(CheckpointsHttp.class)
    static class OverHttp {

        @Bean
        KnownKeys knownKeys(List<SealedTree> trees, MongoDatabase database) {
            return KnownKeys.with(
                    trees.stream().map(tree -> tree.checkpoints().key()).toList(),
                    database.getCollection("evidence_keys"),
                    Clock.systemUTC().instant());
        }

        @Bean
        EvidenceHttp evidenceHttp(
                List<SealedTree> trees, ObjectProvider<TenantHistory> histories, BlockingCalls threads) {
            return new EvidenceHttp(
                    trees, () -> List.copyOf(histories.orderedStream().toList()), threads);
        }

        @Bean
        AccessRules evidenceAccess() {
            return EvidenceHttp.access();
        }

        @Bean
        AccessRules checkpointsAccess() {
            return CheckpointsHttp.access();
        }
    }
}
