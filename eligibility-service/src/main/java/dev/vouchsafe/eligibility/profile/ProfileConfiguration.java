package dev.vouchsafe.eligibility.profile;

import dev.vouchsafe.eligibility.stream.EligibilityStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    @Bean
    DecisionHandler<KeepProfile> keepProfile() {
        return DecisionHandler.of(
                KeepProfile.class,
                (command, states) -> ProfileDecision.decide(
                        command,
                        states.of(EligibilityStreams.profiles(command.partnerId()))
                                .state()));
    }

    @Bean
    DecisionHandler<RemoveProfile> removeProfile() {
        return DecisionHandler.of(
                RemoveProfile.class,
                (command, states) -> ProfileDecision.decide(
                        command,
                        states.of(EligibilityStreams.profiles(command.partnerId()))
                                .state()));
    }
}
