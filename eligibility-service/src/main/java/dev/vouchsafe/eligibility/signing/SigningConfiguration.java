package dev.vouchsafe.eligibility.signing;

import dev.vouchsafe.eligibility.stream.EligibilityStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

    @Bean
    DecisionHandler<SignAgreement> signAgreement() {
        return DecisionHandler.of(
                SignAgreement.class,
                (command, states) -> SigningDecision.decide(
                        command,
                        states.of(EligibilityStreams.partner(command.partnerId()))
                                .state()
                                .standing()));
    }
}
