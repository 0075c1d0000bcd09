package dev.vouchsafe.platform.personal;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.http.change.DigestKeying;
import dev.vouchsafe.platform.log.StoredJson;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * For a service whose events hold what is sealed. Where persons are sealed that can be erased it imports
 * {@link PersonalDataConfiguration} in its place. Without {@code vouchsafe.personal.master-key} it doesn't start.
 */
@Configuration(proxyBeanMethods = false)
public class SealingConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    @Bean
    PersonKeys personKeys(MongoDatabase database, Environment environment) {
        return new PersonKeys(database, masterKeys(environment));
    }

    static MasterKeys masterKeys(Environment environment) {
        return MasterKeys.of(environment.getProperty(MasterKey.SETTING), environment.getProperty(MasterKey.OTHERS));
    }

    @Bean
    MasterKey masterKey(PersonKeys keys) {
        return keys.root();
    }

    @Bean
    PersonalData personalData(PersonKeys keys, StoredJson json) {
        return new PersonalData(keys, json);
    }

    @Bean(initMethod = "start")
    Rewrapping rewrapping(PersonKeys keys) {
        return new Rewrapping(keys, BETWEEN_LOOKS);
    }

    @Bean
    DigestKeying digestKeying(MasterKey master) {
        return master::keyed;
    }
}
