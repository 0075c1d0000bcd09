package dev.vouchsafe.payment.window;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import dev.vouchsafe.platform.messaging.UnreadableMessage;
import dev.vouchsafe.program.Programs;
import org.springframework.stereotype.Component;

@Component
class VoucherRedeemedHandler implements InboundHandler<VoucherRedeemed> {

    private final Commands commands;
    private final Programs programs;

    VoucherRedeemedHandler(Commands commands, Programs programs) {
        this.commands = commands;
        this.programs = programs;
    }

    @Override
    public String topic() {
        return Topics.VOUCHER;
    }

    @Override
    public String type() {
        return VoucherRedeemed.TYPE;
    }

    @Override
    public Class<VoucherRedeemed> dataType() {
        return VoucherRedeemed.class;
    }

    @Override
    public void handle(InboundMessage<VoucherRedeemed> message) {
        if (programs.byId(message.data().program()).isEmpty()) {
            throw new UnreadableMessage("program: not configured");
        }
        commands.send(new OpenPaymentWindow(message.data()), message.cause());
    }
}
