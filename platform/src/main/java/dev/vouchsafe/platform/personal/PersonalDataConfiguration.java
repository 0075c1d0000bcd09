package dev.vouchsafe.platform.personal;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.DigestKeying;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.StoredJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * For a service whose events hold personal data: it imports this and catalogues {@link PersonErased}. Without
 * {@code vouchsafe.personal.master-key} it doesn't start.
 */
@Configuration(proxyBeanMethods = false)
@Import({ErasureHttp.class, ErasureListHttp.class})
public class PersonalDataConfiguration {

    @Bean
    MasterKey masterKey(Environment environment) {
        return MasterKey.of(environment.getProperty(MasterKey.SETTING));
    }

    @Bean
    PersonalData personalData(MongoDatabase database, MasterKey master, StoredJson json) {
        return new PersonalData(new PersonKeys(database, master), json);
    }

    @Bean
    DigestKeying digestKeying(MasterKey master) {
        return master::keyed;
    }

    @Bean(initMethod = "makeUp")
    RecordedErasures recordedErasures(LogReader log, EventCatalogue catalogue, PersonalData personal) {
        return new RecordedErasures(log, catalogue, personal);
    }

    @Bean
    ErasePersonHandler erasePersonHandler() {
        return new ErasePersonHandler();
    }

    @Bean
    AccessRules erasureListAccess() {
        return ErasureListHttp.access();
    }

    @Bean
    AccessRules erasureAccess() {
        return ErasureHttp.access();
    }
}
