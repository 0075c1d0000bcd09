package dev.vouchsafe.eligibility.enrolment;

import dev.vouchsafe.eligibility.stream.EligibilityStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.program.Programs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnrolmentConfiguration {

    @Bean
    DecisionHandler<EnrolPartner> enrolPartner(Programs programs) {
        return DecisionHandler.of(EnrolPartner.class, (command, states) -> {
            var partner =
                    states.of(EligibilityStreams.partner(command.partnerId())).state();
            var program = programs.ofOffering(command.offering()).orElseThrow();
            var offering = program.offering(command.offering()).orElseThrow();
            return EnrolmentDecision.decide(command, partner.standing(), program, offering);
        });
    }
}
