package dev.vouchsafe.payment.received;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceivedConfiguration {

    /** What other services publish is not judged here: it is recorded as it was published. */
    @Bean
    DecisionHandler<RecordReceived> recordReceived() {
        return DecisionHandler.of(RecordReceived.class, (command, states) -> Decision.accept(command.event()));
    }
}
