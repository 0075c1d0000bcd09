package dev.vouchsafe.voucher.redemption;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.stream.IssuedVoucher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RedemptionConfiguration {

    @Bean
    DecisionHandler<RedeemVoucher> redeemVoucher(Programs programs) {
        return DecisionHandler.of(
                RedeemVoucher.class,
                (command, states) -> IssuedVoucher.decide(
                        command.voucherId(), states, voucher -> RedemptionDecision.decide(command, voucher, programs)));
    }
}
