package dev.vouchsafe.payment;

import dev.vouchsafe.payment.stream.PaymentEvents;
import dev.vouchsafe.payment.stream.PaymentTags;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.FactTags;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's log: its events and their streams. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    EventCatalogue eventCatalogue() {
        return PaymentEvents.catalogue();
    }

    @Bean
    FactTags factTags() {
        return new PaymentTags();
    }
}
