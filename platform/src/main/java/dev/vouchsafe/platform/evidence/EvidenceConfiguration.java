package dev.vouchsafe.platform.evidence;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.trail.FactRecords;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Evidence of a service that has a trail. It doesn't start without {@code vouchsafe.evidence.signing-key} and
 * {@code vouchsafe.evidence.salt-secret}. {@code vouchsafe.evidence.installation} is part of the logs' names, and never
 * changes; the log is signed every {@code vouchsafe.checkpoints.interval}.
 */
@AutoConfiguration(
        afterName = {
            "dev.vouchsafe.platform.trail.TrailConfiguration",
            "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration"
        })
@ConditionalOnBean(FactRecords.class)
class EvidenceConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The names that the log signs and salts by. */
    record Origin(String value, EvidenceSecrets secrets) {}

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
        return new LogTree(engine.log(), facts, origin.secrets().salts(origin.value()));
    }

    @Bean
    SealedLog sealedLog(
            MongoEventStorageEngine engine,
            FactRecords facts,
            Origin origin,
            ReadModels models,
            MongoDatabase database) {
        var checkpoints = new SignedCheckpoints(
                origin.secrets().key(origin.value()),
                () -> new HashTiles(models.live(LogTree.NAME)),
                database.getCollection("evidence_checkpoints"));
        var salts = origin.secrets().salts(origin.value());
        return new SealedLog(engine.log(), facts, salts, checkpoints, Clock.systemUTC(), PATIENCE);
    }

    @Bean
    SealSchedule sealSchedule(SealedLog log, @Value("${vouchsafe.checkpoints.interval:1m}") Duration interval) {
        return new SealSchedule(log, interval);
    }

    /** The calls for it, in a service that has calls. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Reads.class)
    @Import(CheckpointsHttp.class)
    static class OverHttp {

        @Bean
        KnownKeys knownKeys(Origin origin, MongoDatabase database) {
            return KnownKeys.with(
                    origin.secrets().key(origin.value()),
                    database.getCollection("evidence_keys"),
                    Clock.systemUTC().instant());
        }

        @Bean
        EvidenceHttp evidenceHttp(SealedLog log, ObjectProvider<TenantHistory> histories, BlockingCalls threads) {
            return new EvidenceHttp(
                    log, () -> List.copyOf(histories.orderedStream().toList()), threads);
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
