package dev.vouchsafe.payment.window;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.UnreadableMessage;
import dev.vouchsafe.program.Programs;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What opens a window, and the handlers of its two ends: both look at the voucher, whose stream has every request that
 * names it.
 */
@Configuration(proxyBeanMethods = false)
class WindowHandlers {

    @Bean
    InboundHandler<VoucherRedeemed> voucherRedeemed(Commands commands, Programs programs) {
        return InboundHandler.sending(
                Topics.VOUCHER, VoucherRedeemed.TYPE, VoucherRedeemed.class, commands, message -> {
                    if (programs.byId(message.data().program()).isEmpty()) {
                        throw new UnreadableMessage("program: not configured");
                    }
                    return new OpenPaymentWindow(message.data());
                });
    }

    @Bean
    DecisionHandler<OpenPaymentWindow> openPaymentWindow(Programs programs) {
        return new Handling<>(OpenPaymentWindow.class, (command, states) -> {
            var voucher = states.of(PaymentStreams.voucher(command.redeemed().voucherId()))
                    .state();
            var payee = states.of(PaymentStreams.payee(command.redeemed().partnerId()))
                    .state();
            return WindowDecision.open(
                    command,
                    voucher,
                    payee,
                    programs.byId(command.redeemed().program()).orElseThrow());
        });
    }

    @Bean
    DecisionHandler<ClosePaymentWindow> closePaymentWindow() {
        return new Handling<>(
                ClosePaymentWindow.class,
                (command, states) -> WindowDecision.close(
                        command,
                        states.of(PaymentStreams.voucher(command.voucherId())).state()));
    }

    private record Handling<C>(Class<C> commandType, BiFunction<C, States, Decision> decide)
            implements DecisionHandler<C> {
        @Override
        public Decision handle(C command, States states) {
            return decide.apply(command, states);
        }
    }
}
