package dev.vouchsafe.eligibility.received;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceivedConfiguration {

    /** What MPN said is recorded as it said it: no rule of ours stands against it, in whatever order it comes. */
    @Bean
    DecisionHandler<RecordReceived> recordReceived() {
        return DecisionHandler.of(RecordReceived.class, (command, states) -> Decision.accept(command.event()));
    }
}
