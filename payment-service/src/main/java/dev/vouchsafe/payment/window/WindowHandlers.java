package dev.vouchsafe.payment.window;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of a window's two ends: both look at the voucher, whose stream has every request that names it. */
@Configuration(proxyBeanMethods = false)
class WindowHandlers {

    @Bean
    DecisionHandler<OpenPaymentWindow> openPaymentWindow(Programs programs) {
        return new Handling<>(OpenPaymentWindow.class, (command, states) -> {
            var voucher = states.of(PaymentStreams.voucher(command.redeemed().voucherId())).state();
            var payee = states.of(PaymentStreams.payee(command.redeemed().partnerId())).state();
            return Windows.open(command, voucher, payee, programs.byId(command.redeemed().program()).orElseThrow());
        });
    }

    @Bean
    DecisionHandler<ClosePaymentWindow> closePaymentWindow() {
        return new Handling<>(ClosePaymentWindow.class,
                (command, states) -> Windows.close(command, states.of(PaymentStreams.voucher(command.voucherId())).state()));
    }

    private record Handling<C>(Class<C> commandType, BiFunction<C, States, Decision> decide) implements DecisionHandler<C> {
        @Override
        public Decision handle(C command, States states) {
            return decide.apply(command, states);
        }
    }
}
