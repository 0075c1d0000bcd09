package dev.vouchsafe.voucher.person;

import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.platform.whatif.InputKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    /** Who is erased is in no state. */
    @Bean
    InputKind<PersonErased> erasureInput() {
        return InputKind.told(PersonErased.class);
    }
}
