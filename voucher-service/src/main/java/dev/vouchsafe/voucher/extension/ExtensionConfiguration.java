package dev.vouchsafe.voucher.extension;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.stream.IssuedVoucher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtensionConfiguration {

    @Bean
    DecisionHandler<ExtendVoucher> extendVoucher(Programs programs) {
        return DecisionHandler.of(
                ExtendVoucher.class,
                (command, states) -> IssuedVoucher.decide(
                        command.voucherId(), states, voucher -> ExtensionDecision.decide(command, voucher, programs)));
    }

    @Bean
    InputKind<VoucherExtended> extensionInput() {
        return InputKind.decided(
                VoucherExtended.class,
                (event, recorded, states) ->
                        new ExtendVoucher(event.voucherId(), event.days(), event.reason(), event.at()));
    }
}
