package dev.vouchsafe.voucher.expiry;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpiryConfiguration {

    @Bean
    DecisionHandler<ExpireVoucher> expireVoucher() {
        return DecisionHandler.of(
                ExpireVoucher.class,
                (command, states) ->
                        states.of(VoucherStreams.voucher(command.voucherId())).state() instanceof Voucher.Issued issued
                                ? ExpiryDecision.decide(
                                        command,
                                        issued,
                                        states.of(VoucherStreams.agreement(
                                                        issued.grant().agreementId()))
                                                .state())
                                : Decision.nothing());
    }

    @Bean
    InputKind<VoucherExpired> expiryFollows() {
        return InputKind.follows(VoucherExpired.class);
    }
}
