package dev.vouchsafe.voucher.validation;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.voucher.stream.IssuedVoucher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    @Bean
    DecisionHandler<ValidateVoucher> validateVoucher() {
        return DecisionHandler.of(
                ValidateVoucher.class,
                (command, states) -> IssuedVoucher.decide(
                        command.voucherId(), states, voucher -> ValidationDecision.decide(command, voucher)));
    }
}
