package dev.vouchsafe.payment.window;

import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
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

    /** The redemption as it was told opens the window again. */
    @Bean
    InputKind<RedemptionReceived> redemptionInput() {
        return InputKind.decided(
                RedemptionReceived.class, (event, recorded, states) -> new OpenPaymentWindow(event.told()));
    }

    @Bean
    InputKind<PaymentWindowOpened> openingFollows() {
        return InputKind.follows(PaymentWindowOpened.class);
    }

    @Bean
    InputKind<FirstVoucherRedeemed> firstRedemptionFollows() {
        return InputKind.follows(FirstVoucherRedeemed.class);
    }

    @Bean
    InputKind<PaymentWindowClosed> closingFollows() {
        return InputKind.follows(PaymentWindowClosed.class);
    }

    @Bean
    InputKind<RequestLapsed> lapseFollows() {
        return InputKind.follows(RequestLapsed.class);
    }
}
