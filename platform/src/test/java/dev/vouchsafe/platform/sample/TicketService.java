package dev.vouchsafe.platform.sample;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.sample.TicketDecisions.Lapse;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import dev.vouchsafe.platform.sample.TicketDecisions.Prolong;
import dev.vouchsafe.platform.sample.TicketDecisions.Take;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The least a service declares. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class TicketService {

    @Bean
    EventCatalogue catalogue() {
        return Ticket.CATALOGUE;
    }

    @Bean
    EventTags factTags() {
        return Ticket.TAGS;
    }

    @Bean
    DecisionHandler<Open> open() {
        return TicketDecisions.handler(Open.class, TicketDecisions::open);
    }

    @Bean
    DecisionHandler<Take> take() {
        return TicketDecisions.handler(Take.class, TicketDecisions::take);
    }

    @Bean
    DecisionHandler<Prolong> prolong() {
        return TicketDecisions.handler(Prolong.class, TicketDecisions::prolong);
    }

    @Bean
    DecisionHandler<Lapse> lapse() {
        return TicketDecisions.handler(Lapse.class, TicketDecisions::lapse);
    }
}
