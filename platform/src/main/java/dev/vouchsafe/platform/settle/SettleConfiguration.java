package dev.vouchsafe.platform.settle;

import dev.vouchsafe.platform.deadline.Deadlines;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.platform.time.SimulationClock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Waiting for the service to be done; {@code vouchsafe.settle.timeout}, 2 minutes, is when it gives up. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(EventCatalogue.class)
class SettleConfiguration {

    @Bean
    @ConditionalOnBean(InboundHandler.class)
    InboundOffsets inboundOffsets(
            ObjectProvider<InboundHandler<?>> handlers,
            KafkaAdmin connection,
            @Value("${spring.application.name}") String group) {
        var topics = handlers.stream().map(InboundHandler::topic).collect(Collectors.toSet());
        return new InboundOffsets(Admin.create(connection.getConfigurationProperties()), group, topics);
    }

    @Bean
    Backlog backlog(
            Optional<InboundOffsets> inbound,
            Followers followers,
            LogReader log,
            @Value("${vouchsafe.settle.timeout:2m}") Duration timeout) {
        return new ServiceBacklog(inbound, followers, log, timeout);
    }

    @Bean
    SimulationClock simulationClock(ServiceClock clock, Backlog backlog, Deadlines deadlines) {
        return new SettlingClock(clock, backlog, deadlines);
    }
}
