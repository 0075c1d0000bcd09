package dev.vouchsafe.payment.window;

import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.program.Programs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both ends of a window look at the voucher, whose stream has every request that names it. */
@Configuration(proxyBeanMethods = false)
class WindowConfiguration {

    @Bean
    DecisionHandler<OpenPaymentWindow> openPaymentWindow(Programs programs) {
        return DecisionHandler.of(OpenPaymentWindow.class, (command, states) -> {
            var redeemed = command.redeemed();
            var voucher =
                    states.of(PaymentStreams.voucher(redeemed.voucherId())).state();
            var payee = states.of(PaymentStreams.payee(redeemed.partnerId())).state();
            var program = programs.byId(redeemed.program()).orElseThrow();
            return WindowDecision.open(command, voucher, payee, program);
        });
    }

    @Bean
    DecisionHandler<ClosePaymentWindow> closePaymentWindow() {
        return DecisionHandler.of(
                ClosePaymentWindow.class,
                (command, states) -> WindowDecision.close(
                        command,
                        states.of(PaymentStreams.voucher(command.voucherId())).state()));
    }
}
