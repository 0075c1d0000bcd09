package dev.vouchsafe.voucher.redemption;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
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

    /** Of a batch each voucher is a call of its own. */
    @Bean
    InputKind<VoucherRedeemed> redemptionInput() {
        return InputKind.decided(
                VoucherRedeemed.class,
                (event, recorded, states) -> new RedeemVoucher(event.voucherId(), event.partnerId(), event.at()));
    }
}
