package dev.vouchsafe.voucher.withdrawal;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import dev.vouchsafe.voucher.stream.IssuedVoucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WithdrawalConfiguration {

    @Bean
    DecisionHandler<WithdrawVoucher> withdrawVoucher(Programs programs) {
        return DecisionHandler.of(
                WithdrawVoucher.class,
                (command, states) -> IssuedVoucher.decide(
                        command.voucherId(),
                        states,
                        voucher -> WithdrawalDecision.decide(
                                command,
                                voucher,
                                states.of(VoucherStreams.agreement(
                                                voucher.grant().agreementId()))
                                        .state(),
                                programs)));
    }

    @Bean
    InputKind<VoucherWithdrawn> withdrawalInput() {
        return InputKind.decided(
                VoucherWithdrawn.class,
                (event, recorded, states) ->
                        new WithdrawVoucher(event.voucherId(), Set.of(event.agreementId()), event.at()));
    }
}
