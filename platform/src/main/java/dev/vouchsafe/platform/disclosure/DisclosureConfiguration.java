package dev.vouchsafe.platform.disclosure;

import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.personal.PersonalDataConfiguration;
import dev.vouchsafe.platform.trail.PersonFacts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What is kept of a person, in a service that seals something and has calls. */
@AutoConfiguration(
        afterName = {
            "dev.vouchsafe.platform.listing.ListingConfiguration",
            "dev.vouchsafe.platform.trail.TrailConfiguration"
        })
@ConditionalOnBean({PersonalDataConfiguration.class, PersonFacts.class, Lists.class})
@Import(PersonalDataHttp.class)
class DisclosureConfiguration {

    @Bean
    AccessRules personalDataAccess() {
        return PersonalDataHttp.access();
    }
}
