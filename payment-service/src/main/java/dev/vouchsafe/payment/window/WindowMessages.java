package dev.vouchsafe.payment.window;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.UnreadableMessage;
import dev.vouchsafe.program.Programs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The message of voucher-service that opens a window. */
@Configuration(proxyBeanMethods = false)
class WindowMessages {

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
}
