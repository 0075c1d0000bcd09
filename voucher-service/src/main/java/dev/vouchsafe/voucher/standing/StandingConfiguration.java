package dev.vouchsafe.voucher.standing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StandingConfiguration {

    /** No rule of ours stands against what another service published: it is recorded as it is. */
    @Bean
    DecisionHandler<RecordStanding> recordStanding() {
        return DecisionHandler.of(RecordStanding.class, (command, states) -> Decision.accept(command.event()));
    }
}
