package dev.vouchsafe.platform.personal;

import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * For a service whose events hold personal data: it imports this and catalogues {@link PersonErased}. Without
 * {@code vouchsafe.personal.master-key} it doesn't start.
 */
@Configuration(proxyBeanMethods = false)
@Import({SealingConfiguration.class, ErasureHttp.class, ErasureListHttp.class})
public class PersonalDataConfiguration {

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
