package dev.vouchsafe.voucher.activation;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActivationConfiguration {

    @Bean
    DecisionHandler<ActivateBenefit> activateBenefit(Programs programs) {
        return DecisionHandler.of(
                ActivateBenefit.class,
                (command, states) -> ActivationDecision.decide(
                        command,
                        states.of(VoucherStreams.agreement(command.agreementId()))
                                .state(),
                        programs.byId(command.program()).orElseThrow()));
    }

    @Bean
    InputKind<BenefitActivated> activationInput() {
        return InputKind.decided(
                BenefitActivated.class,
                (event, recorded, states) -> new ActivateBenefit(
                        event.agreementId(),
                        event.program(),
                        event.activatedOn(),
                        event.customer(),
                        event.agreementEndsOn(),
                        event.at()));
    }
}
