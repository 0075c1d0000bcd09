package dev.vouchsafe.voucher.accrual;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccrualConfiguration {

    @Bean
    DecisionHandler<AddDays> addDays(Programs programs) {
        return DecisionHandler.of(
                AddDays.class,
                (command, states) -> AccrualDecision.decide(
                        command,
                        states.of(VoucherStreams.agreement(command.agreementId()))
                                .state(),
                        programs.byId(command.program()).orElseThrow()));
    }
}
