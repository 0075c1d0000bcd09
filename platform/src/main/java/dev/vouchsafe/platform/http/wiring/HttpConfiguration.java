package dev.vouchsafe.platform.http.wiring;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.http.access.AccessConfiguration;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.ChangeConfiguration;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.http.support.CallerCountry;
import dev.vouchsafe.platform.http.support.SupportContacts;
import dev.vouchsafe.platform.log.StorePulse;
import dev.vouchsafe.platform.time.SimulationClock;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.web.ProblemSource;
import dev.vouchsafe.web.WebConfiguration;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** A service's HTTP side. Needs what {@link ChangeConfiguration} does, and a {@link SimulationClock}. */
@Configuration(proxyBeanMethods = false)
@Import({WebConfiguration.class, AccessConfiguration.class, ChangeConfiguration.class, ClockHttp.class})
class HttpConfiguration {

    @Bean
    AccessRules clockAccess() {
        return AccessRules.of(
                AccessRule.allowEveryone(HttpMethod.GET, ClockHttp.PATH),
                AccessRule.allow(HttpMethod.PUT, ClockHttp.PATH, Role.OPERATOR));
    }

    /** What the gateway answers by itself at a path that no service has: it asks one to deny it to others. */
    @Bean
    AccessRules gatewayAccess() {
        return AccessRules.of(Stream.of(HttpMethod.GET, HttpMethod.POST)
                .map(method -> AccessRule.allow(method, WhatIf.PATH, Role.AUDITOR, Role.OPERATOR))
                .toArray(AccessRule[]::new));
    }

    @Bean
    ProblemSource serviceProblems() {
        return new ServiceProblems();
    }

    @Bean
    @ConditionalOnBean(StorePulse.class)
    CallsInTime callsInTime(StorePulse store) {
        return new CallsInTime(store);
    }

    @Bean
    BlockingCalls blockingCalls() {
        return new BlockingCalls();
    }

    @Bean
    Reads reads(BlockingCalls threads, SupportContacts contacts) {
        return new Reads(threads, contacts);
    }

    @Bean
    SupportContacts supportContacts(ObjectProvider<CallerCountry> country, ObjectProvider<Programs> programs) {
        return new SupportContacts(country.getIfAvailable(), programs::getObject);
    }
}
